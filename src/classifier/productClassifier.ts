import { isModelId, type ModelId } from '../domain/model';
import { assert } from '../domain/errors';
import type { ModelCard } from '../manifest/schema';
import { BatchClassifier } from '../models/batch/batchClassifier';
import { type BatchModel, openBatchModel } from '../models/batch/batchModel';
import type { Shelf } from '../models/batch/shelf';
import { pathOf, predictedOf, type RowAnswers, topOf } from '../models/rowAnswers';
import { unknownWordsOf } from '../text/encode';
import { type NamedCategory, namedCategories } from './namedCategories';
import {
  DEFAULT_TOP,
  type Prediction,
  type PredictionOptions,
  type Question,
  type ScoredCategory,
} from './prediction';

/** One model of a shelf, in the names of the categories. */
export class ProductClassifier {
  readonly model: ModelId;
  readonly #shelf: Shelf;
  readonly #classifier: BatchClassifier;
  /** [labels]: what is the same of a category in every answer. */
  readonly #categories: readonly NamedCategory[];

  /** @param opened of that shelf and card */
  constructor(shelf: Shelf, card: ModelCard, opened: BatchModel) {
    assert(isModelId(card.id), 'a model of this release');
    this.model = card.id;
    this.#shelf = shelf;
    this.#classifier = new BatchClassifier(shelf, card, opened, DEFAULT_TOP);
    this.#categories = namedCategories(shelf);
  }

  /**
   * @param kernels the module that `npm run kernels` compiles
   * @throws AppError as the shelf's reader, or `shape-mismatch`
   */
  static async open(
    shelf: Shelf,
    card: ModelCard,
    kernels: Uint8Array<ArrayBuffer>,
  ): Promise<ProductClassifier> {
    return new ProductClassifier(shelf, card, await openBatchModel(shelf, card, kernels));
  }

  /** Answers in the order of the questions; products beside one another are scored at once. */
  predict(questions: readonly Question[]): Prediction[] {
    const top = Math.max(0, ...questions.map((question) => question.top ?? DEFAULT_TOP));
    const products = questions.map(({ product }) => product);
    const answers = this.#classifier.classify(products, top);
    return questions.map((question, row) => this.#prediction(question, answers, row));
  }

  #prediction(question: Question, answers: RowAnswers, row: number): Prediction {
    const { labels, vocabulary, registry } = this.#shelf;
    return {
      model: this.model,
      version: registry.created,
      path: Array.from(pathOf(answers, row), (label) => labels[label]!),
      predictions: this.#scored(question, answers, row),
      unknownWords: unknownWordsOf(question.product, vocabulary),
    };
  }

  #scored(
    { top = DEFAULT_TOP, threshold }: PredictionOptions,
    answers: RowAnswers,
    row: number,
  ): ScoredCategory[] {
    const { labels, scores } = topOf(answers, row);
    const own = new Set(predictedOf(answers, row));
    return Array.from(labels.subarray(0, top), (label, place) => {
      const { id, name, ancestors } = this.#categories[label]!;
      const score = scores[place]!;
      const predicted = threshold === undefined ? own.has(label) : score >= threshold;
      return { id, name, score: rounded(score), predicted, ancestors };
    });
  }
}

/** Six decimals: more would be noise of the quantised weights. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
