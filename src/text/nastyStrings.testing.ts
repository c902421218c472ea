/** Strings that broke other people's text functions. Every function here meets them all. */
export const NASTY_STRINGS: readonly (readonly [name: string, text: string])[] = [
  ['empty', ''],
  ['spaces', ' \t\n\u00a0\u2003 '],
  ['10,000 letters', 'a'.repeat(10_000)],
  ['10,001 letters in words', 'word '.repeat(2_001)],
  ['a surrogate pair across the limit', `${'a'.repeat(9_999)}😀`],
  ['a tag across the limit', `${'a'.repeat(9_998)}<b>bold</b>`],
  ['more after NFKC than before', 'ﷺ'.repeat(9_999)],
  ['emoji', '😀 👨‍👩‍👧 🇩🇪 ❤️ 1️⃣'],
  ['right to left', 'شاحن هاتف \u202eمطور\u202c מטען'],
  ['Chinese', '手机充电器，兼容苹果'],
  ['Hindi and Thai', 'चार्जर ที่ชาร์จ'],
  ['Turkish and German', 'İstanbul ISPARTA ẞtraße'],
  ['prototype names', 'constructor __proto__ hasOwnProperty toString'],
  ['reserved tokens', '<pad> <unknown> <description>'],
  ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u0085f'],
  ['lone surrogates', 'a\ud83d b\ude00 \udc00\ud800'],
  ['invisible characters', 'so\u00adft zero\u200bwidth no\u2060break \ufeffmark'],
  ['HTML', '<p class="x">Hello<br/>there</p><!-- gone --><script>alert(1)</script>'],
  ['HTML in entities', '&lt;b&gt;bold&lt;/b&gt; &amp;lt;i&amp;gt;slanted&amp;lt;/i&amp;gt;'],
  ['no HTML', 'a < b > c, <3, <250, x<y, 1 <2> 3'],
  ['broken HTML', '<b <b> </ <!-- <a href="'],
  ['nested HTML', '<b<b<b<b>>>>'],
  ['entities', '&#174; &reg; &#x1F600; &apos; &nosuch; &#; &#xZZ; &#99999999; &'],
  ['entity bomb', `${'&amp;'.repeat(2_000)}#174;`],
  ['entity bomb in numbers', `${'&#38;'.repeat(1_999)}#38;lt;b>`],
  ['entities that make entities', '&&#97;mp;#174; ＆ｌｔ；b＞'],
  ['zalgo', 'Z\u0351\u0343\u0349a\u0321\u034el\u035f\u0338g\u0322o\u0489'],
  ['only punctuation', '!?.,;:-–—…/\\|()[]{}@#$%^&*_+=~`\'"«»'],
  ['joints without words', "-a -'a' &b& a-- --b a''b a&&b + # +1 #1"],
  ['numbers', '1,000 1,00 1,0000 .5 5. 1.2.3 1,234,567.89 ½ 3½ x² ٣٤'],
  ['quotes', "“a” ‘b’ 5′ 6″ 5'' ´c` 5′10″"],
  ['glued', 'speedWi-Fi5.1" Super AMOLED touch screenBluetooth enabled10Technical'],
];

/** Repeated to 1,000,000 characters: each makes some careless pattern backtrack. */
export const HOSTILE_UNITS = [
  'a',
  'a-',
  'aaA',
  '1,111',
  '<',
  '<a',
  '&',
  '&amp;',
  ' ',
  '®',
  '\ud800',
];

export const HOSTILE_STRINGS: readonly (readonly [name: string, text: string])[] =
  HOSTILE_UNITS.map((unit) => [
    `1,000,000 characters of ${JSON.stringify(unit)}`,
    unit.repeat(1_000_000 / unit.length),
  ]);

/** Longest a linear function may take over a hostile string, on a busy machine. */
export const HOSTILE_LIMIT_MS = 4_000;
