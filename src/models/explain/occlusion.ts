import { AppError, assert } from '../../domain/errors';
import type { InputSpec } from '../../domain/inputSpec';
import type { Scores } from '../../domain/model';
import { logit } from '../../metrics/logit';
import type { EncodedProduct } from '../../text/encodedProduct';
import type { LocatedProduct, LocatedWord } from '../../text/locate';
import type { Explanation } from './explanation';
import { readPart } from './readPart';

/** Scores several products at once, before calibration, in their order. */
export type BatchScorer = (products: readonly EncodedProduct[]) => Promise<readonly Scores[]>;

/** Scores of a product and of the same without each of its words, for all labels. */
export interface Occlusion {
  readonly full: Scores;
  /** One for each word; `undefined` where the net does not read it. */
  readonly name: readonly (Scores | undefined)[];
  readonly description: readonly (Scores | undefined)[];
}

/** What is to be occluded, and for which net. */
export interface Occluded {
  readonly product: EncodedProduct;
  readonly words: LocatedProduct;
  /** Of the net. */
  readonly inputs: readonly InputSpec[];
}

export interface OcclusionTask extends Occluded {
  readonly score: BatchScorer;
  /** Products in one call of `score`. */
  readonly rows: number;
  /** An AbortSignal, where there are any. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** The products that an occlusion scores, and what it makes of their scores. */
export interface OcclusionPlan {
  readonly variants: readonly EncodedProduct[];
  /** @param scores one for each variant */
  occlusionOf(scores: readonly Scores[]): Occlusion;
}

/**
 * Occlusion (Zeiler & Fergus 2014): scores the product again without each word, as if it had
 * never been typed; its neighbours close up. A word that is read in part only counts as read
 * as far as it is.
 */
export function occlusionPlan({ product: whole, words, inputs }: Occluded): OcclusionPlan {
  const product = readPart(whole, inputs);
  const variants = [product];
  const without = (field: 'name' | 'description') =>
    words[field].map((word) => {
      if (word.firstId >= product[field].length) return undefined;
      return variants.push({ ...product, [field]: withoutWord(product[field], word) }) - 1;
    });
  const [name, description] = [without('name'), without('description')];
  return {
    variants,
    occlusionOf(scores) {
      assert(scores.length === variants.length, 'scores for each product');
      const scoresAt = (row: number | undefined) => (row === undefined ? undefined : scores[row]);
      return {
        full: scores[0]!,
        name: name.map(scoresAt),
        description: description.map(scoresAt),
      };
    },
  };
}

/**
 * Occludes in batches, between which others have their turn.
 *
 * @throws AppError `aborted` between two batches when the signal has fired
 */
export async function occlude(task: OcclusionTask): Promise<Occlusion> {
  const { variants, occlusionOf } = occlusionPlan(task);
  return occlusionOf(await scored(variants, task));
}

/** A word's contribution is by how much the log-odds of the score fall without it. */
export function occlusionExplanation(occlusion: Occlusion, label: number): Explanation {
  const logOdds = logit(occlusion.full[label]!);
  const contribution = (without: Scores | undefined) => without && logOdds - logit(without[label]!);
  return {
    logOdds,
    name: occlusion.name.map(contribution),
    description: occlusion.description.map(contribution),
  };
}

async function scored(
  products: readonly EncodedProduct[],
  { score, rows, signal }: OcclusionTask,
): Promise<Scores[]> {
  const all: Scores[] = [];
  for (let start = 0; start < products.length; start += rows) {
    if (signal?.aborted) {
      throw new AppError('aborted', 'Newer input has taken the place of this one.');
    }
    all.push(...(await score(products.slice(start, start + rows))));
  }
  return all;
}

function withoutWord(ids: Int32Array, { firstId, ids: count }: LocatedWord): Int32Array {
  return ids.filter((_, at) => at < firstId || at >= firstId + count);
}
