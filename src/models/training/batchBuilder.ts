import type { Batch } from '../../engine/batch';
import type { Random } from '../../engine/random';
import type { EncodedProduct } from '../../text/encodedProduct';
import { bagIds, longestSequence, sequenceIds } from '../../text/modelInput';
import { UNKNOWN_ID } from '../../text/reservedTokens';
import type { TrainedArchitecture } from './articleArchitecture';
import { classesOf } from './labelSets';
import { listAt, type PackedProducts, productAt } from './packedProducts';

/** What is changed about a product each time it is seen, so that it is never quite the same. */
export interface Augmentation {
  /** Chance that the description is left out: names alone are a first-class input. */
  descriptionDropout: number;
  /** Chance that a word becomes an unknown one. */
  wordDropout: number;
  /** Truth moves this far from 0 and 1 towards the label's share. */
  labelSmoothing: number;
}

export const NO_AUGMENTATION: Augmentation = {
  descriptionDropout: 0,
  wordDropout: 0,
  labelSmoothing: 0,
};

/** Makes batches of a net's inputs, padded to the longest product in them. */
export class BatchBuilder {
  /** The label set of each product, where the net chooses among sets. */
  private readonly classes: Int32Array | undefined;

  constructor(
    private readonly net: TrainedArchitecture,
    private readonly products: PackedProducts,
    private readonly shares: Float32Array,
  ) {
    if (net.kind === 'powerset') this.classes = classesOf(products.labels, net.sets);
  }

  build(indices: Int32Array, augmentation: Augmentation, random: Random): Batch {
    const seen = Array.from(indices, (index) =>
      augmented(productAt(this.products, index), augmentation, random),
    );
    const columns = this.net.inputs.map((spec) => {
      if (spec.kind === 'bag') {
        return padRows(
          seen.map((product) => bagIds(product, spec, this.net.vocabularySize)),
          1,
        );
      }
      const longest = longestSequence(spec);
      return padRows(
        seen.map((product) => sequenceIds(product, longest)),
        spec.tail,
      );
    });
    return {
      rows: indices.length,
      inputs: columns.map((column) => column.ids),
      widths: columns.map((column) => column.width),
      truth: this.truth(indices, augmentation.labelSmoothing),
      ...(this.classes && { classes: indices.map((index) => this.classes![index]!) }),
    };
  }

  private truth(indices: Int32Array, smoothing: number): Float32Array {
    const { labels } = this.net;
    const truth = new Float32Array(indices.length * labels);
    indices.forEach((index, row) => {
      const from = row * labels;
      if (smoothing > 0) {
        for (let label = 0; label < labels; label++) {
          truth[from + label] = smoothing * this.shares[label]!;
        }
      }
      for (const label of listAt(this.products.labels, index)) {
        truth[from + label] = truth[from + label]! + 1 - smoothing;
      }
    });
    return truth;
  }
}

function augmented(
  product: EncodedProduct,
  { descriptionDropout, wordDropout }: Augmentation,
  random: Random,
): EncodedProduct {
  const nameOnly = descriptionDropout > 0 && random.next() < descriptionDropout;
  const blur = (ids: Int32Array) =>
    wordDropout > 0 ? ids.map((id) => (random.next() < wordDropout ? UNKNOWN_ID : id)) : ids;
  return {
    name: blur(product.name),
    description: nameOnly ? new Int32Array(0) : blur(product.description),
    unknown: product.unknown,
  };
}

/** Rows beside each other, each with at least `tail` paddings behind. */
function padRows(rows: Int32Array[], tail: number): { ids: Int32Array; width: number } {
  const width = rows.reduce((longest, row) => Math.max(longest, row.length), 0) + tail;
  const ids = new Int32Array(rows.length * width);
  rows.forEach((row, i) => ids.set(row, i * width));
  return { ids, width };
}
