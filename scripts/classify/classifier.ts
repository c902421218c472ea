import type { Product } from '../../src/domain/product';
import type { ModelCard } from '../../src/manifest/schema';
import { BatchClassifier } from '../../src/models/batch/batchClassifier';
import type { Shelf } from '../../src/models/batch/shelf';
import { pathOf, predictedOf, type RowAnswers, topOf } from '../../src/models/rowAnswers';

export interface Prediction {
  readonly category: string;
  /** The chance that the product belongs there. */
  readonly score: number;
  /** Whether the score reaches the category's threshold. */
  readonly predicted: boolean;
}

/** What a model says of one product. */
export interface Answer {
  /** Best first; equal scores in the order of the labels. */
  readonly predictions: readonly Prediction[];
  /** Every category that is predicted, best first, also those beyond the asked number. */
  readonly predicted: readonly string[];
  /** Names of the best path, root first. */
  readonly path: readonly string[];
  /** The chance that this is the whole path. */
  readonly confidence: number;
}

/** Answers for products in the names of the categories, by one model of a shelf. */
export class Classifier {
  readonly #labels: readonly string[];
  readonly #classifier: BatchClassifier;

  private constructor(labels: readonly string[], classifier: BatchClassifier) {
    this.#labels = labels;
    this.#classifier = classifier;
  }

  /**
   * @param kernels the module that `npm run kernels` compiles
   * @param top     predictions of each answer; 0 for all
   */
  static async open(
    shelf: Shelf,
    card: ModelCard,
    kernels: Uint8Array<ArrayBuffer>,
    top: number,
  ): Promise<Classifier> {
    const asked = top === 0 ? shelf.labels.length : top;
    const classifier = await BatchClassifier.open(shelf, card, kernels, asked);
    return new Classifier(shelf.labels, classifier);
  }

  classify(products: readonly Product[]): Answer[] {
    const answers = this.#classifier.classify(products);
    return products.map((_, row) => this.#named(answers, row));
  }

  #named(answers: RowAnswers, row: number): Answer {
    const nameOf = (label: number) => this.#labels[label]!;
    const { labels, scores } = topOf(answers, row);
    const predicted = [...predictedOf(answers, row)];
    const isPredicted = new Set(predicted);
    return {
      predictions: Array.from(labels, (label, i) => ({
        category: nameOf(label),
        score: rounded(scores[i]!),
        predicted: isPredicted.has(label),
      })),
      predicted: predicted.map(nameOf),
      path: Array.from(pathOf(answers, row), nameOf),
      confidence: answers.confidence[row]!,
    };
  }
}

/** Six decimals: more would be noise of the quantised weights. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
