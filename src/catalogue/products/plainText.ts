import { DecodingMode, decodeHTML } from 'entities/decode';
import { Parser } from 'htmlparser2';
import { LONGEST_TEXT } from '../../domain/product';

/** Elements within a line of text: their neighbours may be parts of one word. */
const INLINE = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em'],
  ...['font', 'i', 'ins', 'kbd', 'label', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike'],
  ...['strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);

/** Elements whose content is no text. */
const HIDDEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'iframe',
  'object',
]);

/**
 * What tells HTML from text: a comment, or a whole tag of a known name. `a<b` and `<3` are text, and an
 * HTML parser would swallow what follows them.
 */
const HTML =
  /<!--|<\/?(?:a|abbr|article|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|figure|font|h[1-6]|head|hr|html|i|iframe|img|ins|label|li|link|mark|meta|object|ol|p|picture|pre|s|script|section|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|tfoot|th|thead|time|title|tr|u|ul|video|wbr)(?:\s[^<>]*=[^<>]*)?\s*\/?>/i;

/** What may be an entity with its semicolon; `Black&notes` and `R&reg` are ordinary text. */
const ENTITY = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);/gi;

/** Longest HTML that is looked at, in UTF-16 units: markup is rarely more than nine tenths. */
const LONGEST_HTML = 20 * LONGEST_TEXT;

/**
 * The text a person would read in a cell: without tags, blocks apart, scripts and styles gone,
 * entities decoded once (`src/text` undoes those that were escaped several times), at most
 * LONGEST_TEXT long.
 */
export function plainText(cell: string): string {
  const text = HTML.test(cell) ? textOfHtml(cell.slice(0, LONGEST_HTML)) : cell;
  return shortened(decoded(text).trim());
}

function textOfHtml(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (HIDDEN.has(name)) hidden++;
        if (!INLINE.has(name)) text += ' ';
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden--;
        if (!INLINE.has(name)) text += ' ';
      },
      ontext(data) {
        if (hidden === 0) text += data;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return text.replace(/\s+/g, ' ');
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity) => decodeHTML(entity, DecodingMode.Strict));
}

/** Cut at LONGEST_TEXT, but not within a pair of surrogates. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}
