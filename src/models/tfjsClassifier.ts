import { tensor2d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { assert } from '../domain/errors';
import type { InputSpec } from '../domain/inputSpec';
import type { Scores } from '../domain/model';
import type { NetCard } from '../manifest/schema';
import type { EncodedProduct } from '../text/encodedProduct';
import { modelInput } from '../text/modelInput';
import { disposeNet } from './disposeNet';
import { checkNet, type NetSize } from './checkNet';

/**
 * Products of a batch, always as many: WebGL compiles its shaders for each shape at first sight.
 * Enough to be quicker than one by one, few enough that a batch does not hold up a keystroke.
 */
export const BATCH_ROWS = 16;

/** A loaded net that scores products on the tfjs backend it was made on. */
export class TfjsClassifier {
  readonly #net: LayersModel;
  readonly #inputs: readonly InputSpec[];
  readonly #size: NetSize;

  /**
   * @param net is owned by the classifier from here on
   * @throws AppError `shape-mismatch` when net, card, labels and vocabulary do not fit together
   */
  constructor(net: LayersModel, card: NetCard, size: NetSize) {
    checkNet(net, card, size);
    this.#net = net;
    this.#inputs = card.inputs;
    this.#size = size;
  }

  /** Probabilities in the order of the labels. */
  async predict(product: EncodedProduct): Promise<Scores> {
    const [scores] = await this.#run([this.#inputsOf(product)], 1);
    return scores!;
  }

  /**
   * The same scores for several products at once.
   *
   * @param products `BATCH_ROWS` at most; the batch is filled up with padding
   */
  async predictBatch(products: readonly EncodedProduct[]): Promise<Scores[]> {
    assert(products.length <= BATCH_ROWS, 'as many products as a batch has rows');
    return await this.#run(
      products.map((product) => this.#inputsOf(product)),
      BATCH_ROWS,
    );
  }

  /**
   * Runs every input length once and waits for the results: WebGL compiles its shaders for
   * each shape at first sight, which must not happen under a keystroke.
   *
   * @param rest waited for after each length: a backend that computes at once would hold up
   *             whoever shares the thread from the first length to the last
   */
  async warmUp(rest: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (const lengths of offeredLengths(this.#inputs)) {
      await this.#run([lengths.map((length) => new Int32Array(length))], 1);
      await rest();
    }
  }

  dispose(): void {
    disposeNet(this.#net);
  }

  /** Ids of each input. */
  #inputsOf(product: EncodedProduct): Int32Array[] {
    const { vocabularySize } = this.#size;
    return this.#inputs.map((spec) => modelInput(product, spec, vocabularySize));
  }

  /**
   * @param products for each product one array of ids for each input
   * @param rows of the batch; those behind the products are padding
   */
  async #run(products: readonly Int32Array[][], rows: number): Promise<Scores[]> {
    const { labels } = this.#size;
    const output = tidy(() => {
      const inputs = this.#inputs.map((_, input) => {
        const batch = products.map((ids) => ids[input]!);
        return rowsTensor(batch, rows);
      });
      return single(this.#net.apply(inputs));
    });
    try {
      const scores = await output.data<'float32'>();
      assert(scores.length === rows * labels, 'a score for each label');
      // sums of a net's last layer can pass 1 by a rounding
      const held = scores.map((score) => Math.min(1, Math.max(0, score)));
      return products.map((_, row) => held.slice(row * labels, (row + 1) * labels));
    } finally {
      output.dispose();
    }
  }
}

/** Ids of a batch, [rows, longest]: a longer padding changes no score. */
function rowsTensor(batch: readonly Int32Array[], rows: number): Tensor {
  const longest = Math.max(...batch.map((ids) => ids.length));
  const values = new Int32Array(rows * longest);
  batch.forEach((ids, row) => values.set(ids, row * longest));
  return tensor2d(values, [rows, longest], 'int32');
}

/** Lengths to warm up, one for each input in each row. */
function offeredLengths(inputs: readonly InputSpec[]): number[][] {
  const offers = inputs.map((spec) => (spec.kind === 'bag' ? [spec.length] : spec.lengths));
  const most = Math.max(...offers.map((lengths) => lengths.length));
  return Array.from({ length: most }, (_, i) =>
    offers.map((lengths) => lengths[Math.min(i, lengths.length - 1)]!),
  );
}

function single(outputs: ReturnType<LayersModel['apply']>): Tensor {
  assert(!Array.isArray(outputs) && 'dataId' in outputs, 'a net of one output, applied to tensors');
  return outputs;
}
