import { AppError } from '../domain/errors';
import type { Product } from '../domain/product';
import { wordIds } from './encode';
import { PRESETS, type PlacedWord, type Preset } from './presets';
import type { Vocabulary } from './vocabulary';

/** A word of a field as it was typed, and the ids that `encode` makes of it. */
export interface LocatedWord {
  /** Where it stands in the field, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its ids: `ids` of them, 1 or more, from `firstId` on in the field's ids. */
  readonly firstId: number;
  readonly ids: number;
  /** Whether the vocabulary knows the word or a part of it. */
  readonly known: boolean;
}

/** The words of both fields, in order; they never overlap, and no id is left out. */
export interface LocatedProduct {
  readonly name: readonly LocatedWord[];
  readonly description: readonly LocatedWord[];
}

/**
 * Where the words stand that `encode` reads, in the text as it was typed: behind its entities,
 * glued bullet points and marks. Slower than `encode`, so it is kept off the way of a keystroke.
 *
 * @throws AppError `bad-input` when the vocabulary's preset does not keep places
 */
export function locate(product: Product, vocabulary: Vocabulary): LocatedProduct {
  const preset: Preset = PRESETS[vocabulary.preset];
  const { placedWords } = preset;
  if (!placedWords) {
    throw new AppError(
      'bad-input',
      'The way in which these models read text keeps no places, so its words cannot be shown.',
    );
  }
  const located = (field: string) =>
    locatedWords(field, placedWords(field), (word) => wordIds(word, preset, vocabulary));
  return { name: located(product.name), description: located(product.description) };
}

function locatedWords(
  field: string,
  words: readonly PlacedWord[],
  idsOf: (word: string) => number[],
): LocatedWord[] {
  const located: LocatedWord[] = [];
  let firstId = 0;
  for (const { surface, start, end } of words) {
    const known = idsOf(surface).length;
    const word = { start, end: withMarks(field, end), firstId, ids: known || 1, known: known > 0 };
    firstId += word.ids;
    const before = located.at(-1);
    // two words of one sign, as the 1 and the 2 of ½
    if (before && word.start < before.end) located[located.length - 1] = joined(before, word);
    else located.push(word);
  }
  return located;
}

function joined(a: LocatedWord, b: LocatedWord): LocatedWord {
  const end = Math.max(a.end, b.end);
  return { ...a, end, ids: a.ids + b.ids, known: a.known || b.known };
}

const MARKS = /\p{M}*/uy;

/** An accent that was folded away belongs to its letter. */
function withMarks(field: string, end: number): number {
  MARKS.lastIndex = end;
  return end + (MARKS.exec(field)?.[0].length ?? 0);
}
