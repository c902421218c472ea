import type { Product } from '../../domain/product';
import type { ModelCard } from '../../manifest/schema';
import { logistic, logit } from '../../metrics/logit';
import { encode } from '../../text/encode';
import type { RowAnswers } from '../rowAnswers';
import { type BatchModel, openBatchModel } from './batchModel';
import { RowAnswersBuilder } from './rowAnswersBuilder';
import type { Shelf } from './shelf';

/**
 * Products that are in work at once: enough that some of about one length meet, few enough that what
 * is made for them is gone before it counts as long-lived.
 */
const SLICE = 128;

/** Answers for the products of a catalogue, by one model of a shelf. */
export class BatchClassifier {
  readonly #shelf: Shelf;
  readonly #model: BatchModel;
  /** [labels]: log-odds from which on a label is predicted. */
  readonly #thresholds: Float64Array;
  readonly #top: number;

  /** @param top labels of each answer that come with their scores; all when there are not so many */
  constructor(shelf: Shelf, card: ModelCard, model: BatchModel, top: number) {
    this.#shelf = shelf;
    this.#model = model;
    this.#thresholds = Float64Array.from(card.thresholds.perLabel, logit);
    this.#top = top;
  }

  /**
   * @param binary the module that `npm run kernels` compiles
   * @throws AppError as the shelf's reader, or `shape-mismatch`
   */
  static async open(
    shelf: Shelf,
    card: ModelCard,
    binary: Uint8Array<ArrayBuffer>,
    top: number,
  ): Promise<BatchClassifier> {
    return new BatchClassifier(shelf, card, await openBatchModel(shelf, card, binary), top);
  }

  /** @param top as for the constructor, for these products */
  classify(products: readonly Product[], top = this.#top): RowAnswers {
    const most = Math.min(top, this.#shelf.labels.length);
    const builder = new RowAnswersBuilder(products.length, most, this.#model.members);
    for (let start = 0; start < products.length; start += SLICE) {
      this.#classifySlice(products.slice(start, start + SLICE), builder);
    }
    return builder.finish();
  }

  #classifySlice(products: readonly Product[], builder: RowAnswersBuilder): void {
    const { vocabulary, labels, tree } = this.#shelf;
    const encoded = products.map((product) => encode(product, vocabulary));
    const { logOdds, members } = this.#model.score(encoded);
    const rowOf = (all: Float32Array, row: number) =>
      all.subarray(row * labels.length, (row + 1) * labels.length);
    encoded.forEach(({ unknown }, row) => {
      const said = rowOf(logOdds, row);
      const path = tree.bestPathOf(said);
      const last = path.labels.at(-1);
      builder.addPath(path);
      builder.addScores(said, this.#thresholds);
      builder.addUnknown(unknown.length);
      for (const member of members) {
        const own = rowOf(member, row);
        const score = last === undefined ? 0 : logistic(own[last]!);
        builder.addMember(tree.labelOf[tree.bestNodeOf(own)]!, score);
      }
    });
  }
}
