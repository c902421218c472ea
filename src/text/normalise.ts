import { LONGEST_TEXT } from '../domain/product';
import { plainCharacters } from './characters';
import type { Editable } from './editable';
import { splitGluedWords } from './gluedWords';
import { decodeEntities, removeTags } from './markup';
import { TrackedText } from './trackedText';

/**
 * `13.3-inch`, `13.3 inches` and `13.3"` are one size. Not `12 inchworms`; the capital of a
 * glued bullet point (`inchRetina`) may follow.
 */
const INCHES = /(?<=\d)[ -]{0,2}(?:[iI]nch(?:es)?|INCH(?:ES)?)(?!\p{Ll})/gu;

/**
 * Each round undoes one layer: what an entity hid may be a tag, what NFKC makes plain may
 * be an entity. Real text needs one round and one to see that nothing changed.
 */
const ROUNDS = 8;

/**
 * A field as clean text in its own case, at most LONGEST_TEXT long: entities decoded, tags
 * removed, characters plain, glued bullet points split, inches alike. Doing it twice
 * changes nothing (short of hostile text nested deeper than ROUNDS).
 *
 * Case is kept for the tokeniser, which needs it to take rare words apart.
 */
export function normalise(text: string): string {
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = normaliseOnce(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

/** The same with the place of every unit in the field; slower, for what is shown and not typed. */
export function normaliseTracked(text: string): TrackedText {
  let current = TrackedText.of(text.slice(0, LONGEST_TEXT));
  for (let round = 0; round < ROUNDS; round++) {
    const next = normaliseOnce(current);
    if (next.text === current.text) break;
    current = next;
  }
  return current;
}

function normaliseOnce<Text extends Editable<Text>>(text: Text): Text {
  const plain = plainCharacters(removeTags(decodeEntities(text.slice(0, LONGEST_TEXT))));
  return splitGluedWords(plain.replace(INCHES, '"')).slice(0, LONGEST_TEXT).trimEnd();
}
