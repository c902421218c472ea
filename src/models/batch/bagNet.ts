import type { Kernels } from '../../engine/kernels';
import type { EncodedProduct } from '../../text/encodedProduct';
import { bagIds, bagWords } from '../../text/modelInput';
import type { BagArchitecture } from '../architecture';
import { DenseLayer } from './denseLayer';
import { type ForwardNet, MOST_ROWS } from './forwardNet';
import type { Parameters } from './parameterMemory';
import { createWordTable, type WordTable } from './wordTable';

/** Sum and maximum of each field's bag → dense ReLU → dense: the MLP and the label powerset. */
export class BagNet implements ForwardNet {
  readonly columns: number;
  readonly #kernels: Kernels;
  readonly #net: BagArchitecture;
  readonly #table: WordTable;
  readonly #ids: number;
  /** [rows × 4·embedding]: name sum, name maximum, description sum, description maximum. */
  readonly #features: number;
  readonly #hidden: DenseLayer;
  readonly #output: DenseLayer;

  constructor(kernels: Kernels, net: BagArchitecture, parameters: Parameters) {
    this.#kernels = kernels;
    this.#net = net;
    this.#table = createWordTable(kernels, parameters, net.embedding);
    this.#ids = kernels.allocate(Math.max(...net.inputs.map(({ length }) => length)));
    this.#features = kernels.allocate(MOST_ROWS * 4 * net.embedding);
    this.#hidden = new DenseLayer(kernels, parameters, 'hidden', { rows: MOST_ROWS, relu: true });
    this.#output = new DenseLayer(kernels, parameters, 'output', { rows: MOST_ROWS, relu: false });
    this.columns = this.#output.columns;
  }

  wordsOf(product: EncodedProduct): number {
    return this.#net.inputs.reduce(
      (sum, spec) => sum + Math.min(product[spec.field].length, bagWords(spec)),
      0,
    );
  }

  forward(products: readonly EncodedProduct[]): number {
    let features = this.#features;
    for (const product of products) features = this.#fill(product, features);
    const hidden = this.#hidden.forward(products.length, this.#features);
    return this.#output.forward(products.length, hidden);
  }

  /** Writes one product's features; the pointer behind them. */
  #fill(product: EncodedProduct, features: number): number {
    const { embedding, inputs, vocabularySize } = this.#net;
    for (const spec of inputs) {
      const ids = bagIds(product, spec, vocabularySize);
      this.#kernels.integers.set(ids, this.#ids / 4);
      const maximum = features + 4 * embedding;
      this.#table.bag(ids.length, this.#ids, features, maximum);
      features += 8 * embedding;
    }
    return features;
  }
}
