import { DecodingMode, decodeHTML } from 'entities/decode';
import type { Editable } from './editable';

/** `&amp;amp;#174;` in one go: every layer of an escaped ampersand is the same ampersand. */
const ESCAPED_AMPERSANDS = /&(?:(?:amp|#0*38|#x0*26);)+/gi;

/** What may be an entity with its semicolon; whether it is one, the standard's table says. */
const ENTITY = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);/gi;

const COMMENT = /<!--[^<>]*-->/g;
/** A tag begins with a letter, so `a < b`, `<3` and `<250` stay text. */
const TAG = /<\/?[a-z][^<>]*>/gi;

/**
 * The text a browser would show for entities, however often they were escaped. Only
 * entities with their semicolon count: `R&reg` and `Black&notes` are ordinary text.
 */
export function decodeEntities<Text extends Editable<Text>>(text: Text): Text {
  if (!text.includes('&')) return text;
  return text
    .replace(ESCAPED_AMPERSANDS, '&')
    .replace(ENTITY, (entity) => decodeHTML(entity, DecodingMode.Strict));
}

/** Tags and comments become spaces; their neighbours never touch. */
export function removeTags<Text extends Editable<Text>>(text: Text): Text {
  if (!text.includes('<')) return text;
  return text.replace(COMMENT, ' ').replace(TAG, ' ');
}
