import type { Contribution, Explanation } from '../../../store/why';
import type { Product } from '../../../domain/product';
import type { LocatedProduct } from '../../../text/locate';

export const FIELDS = ['name', 'description'] as const;
export type Field = (typeof FIELDS)[number];

/** A word as it was typed and what it says. */
export interface WordSaid {
  field: Field;
  start: number;
  end: number;
  text: string;
  known: boolean;
  /** Added to the log-odds; `undefined` where the model does not read it. */
  said: Contribution;
}

/** The words of both fields, in the order of the text. */
export function wordsSaid(
  product: Product,
  words: LocatedProduct,
  explanation: Pick<Explanation, Field>,
): WordSaid[] {
  return FIELDS.flatMap((field) =>
    words[field].map(({ start, end, known }, i) => ({
      field,
      start,
      end,
      known,
      text: product[field].slice(start, end),
      said: explanation[field][i],
    })),
  );
}

/** The largest contribution, either way. */
export function strongestSaid(words: readonly WordSaid[]): number {
  return words.reduce((most, { said }) => Math.max(most, Math.abs(said ?? 0)), 0);
}

/** The strongest first, those that are not read last. */
export function byStrength(words: readonly WordSaid[]): WordSaid[] {
  const strength = ({ said }: WordSaid) => (said === undefined ? -1 : Math.abs(said));
  return words.toSorted((a, b) => strength(b) - strength(a));
}
