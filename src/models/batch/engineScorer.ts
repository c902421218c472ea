import { Kernels } from '../../engine/kernels';
import { SetCrossEntropy } from '../../engine/setCrossEntropy';
import { logistic } from '../../metrics/logit';
import type { EncodedProduct } from '../../text/encodedProduct';
import type { EngineNet } from '../layersToParameters';
import { createForwardNet } from './createForwardNet';
import { type ForwardNet, MOST_ROWS, MOST_WORDS } from './forwardNet';
import { Scratch } from './scratch';

/** Scores of a net by the SIMD kernels, many times as fast on the CPU as tfjs. */
export class EngineScorer {
  readonly labels: number;
  readonly #kernels: Kernels;
  readonly #net: ForwardNet;
  readonly #scratch = new Scratch();
  /** What makes labels of label sets, for a net that chooses among these. */
  readonly #sets: SetCrossEntropy | undefined;

  /** @param binary the module that `npm run kernels` compiles */
  constructor(binary: Uint8Array<ArrayBuffer>, net: EngineNet) {
    const { architecture } = net;
    this.labels = architecture.labels;
    this.#kernels = new Kernels(binary, 'growing');
    this.#net = createForwardNet(this.#kernels, net);
    if (architecture.kind === 'powerset') {
      const { sets } = architecture;
      this.#sets = new SetCrossEntropy(this.#kernels, this.labels, sets, this.#net.columns);
    }
  }

  /** @returns probabilities, [products × labels] */
  score(products: readonly EncodedProduct[]): Float32Array {
    const scores = this.logOdds(products).slice();
    for (let i = 0; i < scores.length; i++) scores[i] = logistic(scores[i]!);
    return scores;
  }

  /** @returns log-odds of each label, [products × labels]; until the next call */
  logOdds(products: readonly EncodedProduct[]): Float32Array {
    const result = this.#scratch.floats(products.length * this.labels);
    const words = products.map((product) => this.#net.wordsOf(product));
    // products of about one length side by side, so that they end together
    const order = [...products.keys()].sort((a, b) => words[b]! - words[a]!);
    for (let start = 0; start < order.length;) {
      const end = batchEnd(order, words, start);
      this.#scoreBatch(products, order.slice(start, end), result);
      start = end;
    }
    return result;
  }

  #scoreBatch(
    products: readonly EncodedProduct[],
    rows: readonly number[],
    result: Float32Array,
  ): void {
    const { labels } = this;
    const { columns } = this.#net;
    const outputs = this.#net.forward(rows.map((row) => products[row]!));
    const ofSets = this.#sets?.logOdds(outputs, rows.length);
    const source = ofSets ?? this.#kernels.floatsAt(outputs, rows.length * columns);
    const stride = ofSets ? labels : columns;
    rows.forEach((row, i) => {
      result.set(source.subarray(i * stride, i * stride + labels), row * labels);
    });
  }
}

/** Where the batch that begins at `start` ends: it is full by its rows or by its words. */
function batchEnd(order: readonly number[], words: readonly number[], start: number): number {
  let end = start;
  let sum = 0;
  while (end < order.length && end - start < MOST_ROWS) {
    sum += words[order[end]!]!;
    if (sum > MOST_WORDS) break;
    end++;
  }
  return end;
}
