import { Kernels } from '../../src/engine/kernels';
import { Random } from '../../src/engine/random';
import type { TrainingNet } from '../../src/engine/trainingNet';
import { logistic } from '../../src/metrics/logit';
import type { EngineNet } from '../../src/models/layersToParameters';
import { BatchBuilder, NO_AUGMENTATION } from '../../src/models/training/batchBuilder';
import { createNet } from '../../src/models/training/createNet';
import { packProducts } from '../../src/models/training/packedProducts';
import { longestInput } from '../../src/models/training/trainer';
import type { EncodedProduct } from '../../src/text/encodedProduct';

/** Products a net sees at once. */
const ROWS = 64;

/** The system gives pages only when they are written: most of this is never used. */
const MEMORY_MEGABYTES = 512;

const NO_DROPOUT = { embedding: 0, features: 0, hidden: 0 };

/** Scores of a net by the SIMD kernels, many times as fast in Node as tfjs. */
export class EngineScorer {
  readonly #kernels: Kernels;
  readonly #net: TrainingNet;
  readonly #architecture: EngineNet['architecture'];
  readonly #random = new Random(0);
  readonly #noShares: Float32Array;

  /** @param binary the module that `npm run kernels` compiles */
  constructor(binary: Uint8Array<ArrayBuffer>, { architecture, parameters }: EngineNet) {
    this.#kernels = new Kernels(binary, MEMORY_MEGABYTES);
    this.#architecture = architecture;
    const limits = { rows: ROWS, time: longestInput(architecture) };
    this.#net = createNet(this.#kernels, architecture, limits, NO_DROPOUT);
    this.#net.importParameters(parameters);
    this.#noShares = new Float32Array(architecture.labels);
  }

  /**
   * @returns for each product, in their order, the probability of each label
   */
  score(products: readonly EncodedProduct[]): Float32Array[] {
    const packed = packProducts(
      products,
      products.map(() => []),
    );
    const builder = new BatchBuilder(this.#architecture, packed, this.#noShares);
    const scores = new Array<Float32Array>(products.length);
    // products of about one length side by side, so that little padding is computed
    const order = Int32Array.from(products.keys()).sort(
      (a, b) => lengthOf(products[a]!) - lengthOf(products[b]!),
    );
    for (let start = 0; start < order.length; start += ROWS) {
      const some = order.subarray(start, start + ROWS);
      const logits = this.#net.forward(
        builder.build(some, NO_AUGMENTATION, this.#random),
        undefined,
      );
      some.forEach((product, row) => {
        scores[product] = this.#row(logits, row).map(logistic);
      });
    }
    return scores;
  }

  /** The logits of one product, without the filler columns, as a view. */
  #row(logits: number, row: number): Float32Array {
    const pointer = logits + 4 * row * this.#net.columns;
    return this.#kernels.floatsAt(pointer, this.#architecture.labels);
  }
}

function lengthOf({ name, description }: EncodedProduct): number {
  return name.length + description.length;
}
