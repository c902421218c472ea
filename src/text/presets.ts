import type { Product } from '../domain/product';
import { articleWords } from './articleRecipe';
import { normalise, normaliseTracked } from './normalise';
import { partsOf } from './parts';
import { surfacesOf, tokenise } from './tokenise';

export type PresetId = 'catalogue' | 'article';

/** Words of the two fields, in their own case. */
export interface ProductWords {
  readonly name: readonly string[];
  readonly description: readonly string[];
}

/** A word and where it stands in the field as it was typed, UTF-16 units, end exclusive. */
export interface PlacedWord {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
}

/** A way from a product's text to words. */
export interface Preset {
  /** Raised whenever any text may come out differently: old weights then no longer fit. */
  readonly version: number;
  words(product: Product): ProductWords;
  /** What a word the vocabulary does not know is taken apart into; may be empty. */
  partsOf(word: string): readonly string[];
  /** The words of one field with their places, where the preset keeps fields and places. */
  placedWords?(this: void, field: string): readonly PlacedWord[];
}

export const PRESETS = {
  /** Ours: keeps what matters in a catalogue. */
  catalogue: {
    version: 1,
    words: ({ name, description }) => ({
      name: catalogueWords(name),
      description: catalogueWords(description),
    }),
    partsOf,
    placedWords: placedCatalogueWords,
  },
  /** The article's. It knows no fields: all words are the name's. */
  article: {
    version: 1,
    words: (product) => ({ name: articleWords(product), description: [] }),
    partsOf: () => [],
  },
} as const satisfies Record<PresetId, Preset>;

function catalogueWords(field: string): string[] {
  return surfacesOf(normalise(field));
}

function placedCatalogueWords(field: string): PlacedWord[] {
  const normalised = normaliseTracked(field);
  return tokenise(normalised.text).map(({ surface, start, end }) => ({
    surface,
    ...normalised.sourceOf(start, end),
  }));
}
