import { tensor2d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { assert } from '../domain/errors';
import type { InputSpec } from '../domain/inputSpec';
import type { Scores } from '../domain/model';
import type { ModelCard } from '../manifest/schema';
import type { EncodedProduct } from '../text/encodedProduct';
import { modelInput } from '../text/modelInput';
import { disposeNet } from './disposeNet';
import { checkNet, type NetSize } from './checkNet';

/** A loaded net that scores products on the tfjs backend it was made on. */
export class TfjsClassifier {
  readonly #net: LayersModel;
  readonly #inputs: readonly InputSpec[];
  readonly #size: NetSize;

  /**
   * @param net is owned by the classifier from here on
   * @throws AppError `shape-mismatch` when net, card, labels and vocabulary do not fit together
   */
  constructor(net: LayersModel, card: ModelCard, size: NetSize) {
    checkNet(net, card, size);
    this.#net = net;
    this.#inputs = card.inputs;
    this.#size = size;
  }

  /** Probabilities in the order of the labels. */
  predict(product: EncodedProduct): Promise<Scores> {
    const { vocabularySize } = this.#size;
    return this.#run(this.#inputs.map((spec) => modelInput(product, spec, vocabularySize)));
  }

  /**
   * Runs every input length once and waits for the results: WebGL compiles its shaders for
   * each shape at first sight, which must not happen under a keystroke.
   */
  async warmUp(): Promise<void> {
    for (const lengths of offeredLengths(this.#inputs)) {
      await this.#run(lengths.map((length) => new Int32Array(length)));
    }
  }

  dispose(): void {
    disposeNet(this.#net);
  }

  /** @param ids one array for each input; all in one batch of one product */
  async #run(ids: Int32Array[]): Promise<Scores> {
    const output = tidy(() => {
      const inputs = ids.map((row) => tensor2d(row, [1, row.length], 'int32'));
      return single(this.#net.apply(inputs));
    });
    try {
      const scores = await output.data<'float32'>();
      assert(scores.length === this.#size.labels, 'a score for each label');
      return scores;
    } finally {
      output.dispose();
    }
  }
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
