import { DecodingMode, decodeHTML } from 'entities/decode';

/** `&amp;amp;#174;` in one go: every layer of an escaped ampersand is the same ampersand. */
const ESCAPED_AMPERSANDS = /&(?:(?:amp|#0*38|#x0*26);)+/gi;

const COMMENT = /<!--[^<>]*-->/g;
/** A tag begins with a letter, so `a < b`, `<3` and `<250` stay text. */
const TAG = /<\/?[a-z][^<>]*>/gi;

/**
 * The text a browser would show for entities, however often they were escaped. Only
 * entities with their semicolon count: `R&reg` and `Black&notes` are ordinary text.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return decodeHTML(text.replace(ESCAPED_AMPERSANDS, '&'), DecodingMode.Strict);
}

/** Tags and comments become spaces; their neighbours never touch. */
export function removeTags(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(COMMENT, ' ').replace(TAG, ' ');
}
