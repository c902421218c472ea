/**
 * A header as small words with single spaces between them: `Body (HTML)`, `body_html` and
 * `bodyHtml` are alike, so are `Désignation` and `DESIGNATION`; the `g:` of product feeds is gone.
 */
export function headerText(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/^g:/i, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
