import type { Prediction, PredictionOptions, ScoredCategory } from '../classifier/prediction';
import { ProductClassifier } from '../classifier/productClassifier';
import { AppError } from '../domain/errors';
import type { ModelId } from '../domain/model';
import type { Product } from '../domain/product';
import type { ModelCard } from '../manifest/schema';
import { type BatchModel, openBatchModel } from '../models/batch/batchModel';
import { explainModel } from '../models/batch/explainModel';
import type { Shelf } from '../models/batch/shelf';
import type { Contribution } from '../models/explain/explanation';
import { encode } from '../text/encode';
import { locate, type LocatedWord } from '../text/locate';
import { badInput, checkedProduct, checkOptions } from './checks';
import type { Classifier } from './classifier';
import type { ExplainOptions, ProductInput } from './options';
import type { ProductExplanation, WordWeight } from './productExplanation';

/** All that takes memory. */
interface Loaded {
  readonly shelf: Shelf;
  readonly card: ModelCard;
  readonly model: BatchModel;
  readonly classifier: ProductClassifier;
}

export class LoadedClassifier implements Classifier {
  readonly model: ModelId;
  readonly version: string;
  readonly categories: readonly string[];
  #loaded: Loaded | undefined;

  private constructor(loaded: Loaded) {
    this.#loaded = loaded;
    this.model = loaded.classifier.model;
    this.version = loaded.shelf.registry.created;
    this.categories = [...loaded.shelf.labels];
  }

  /** @throws AppError as `openBatchModel` */
  static async open(
    shelf: Shelf,
    card: ModelCard,
    kernels: Uint8Array<ArrayBuffer>,
  ): Promise<LoadedClassifier> {
    const model = await openBatchModel(shelf, card, kernels);
    const classifier = new ProductClassifier(shelf, card, model);
    return new LoadedClassifier({ shelf, card, model, classifier });
  }

  predict(product: ProductInput, options?: PredictionOptions): Prediction;
  predict(products: readonly ProductInput[], options?: PredictionOptions): Prediction[];
  predict(
    asked: ProductInput | readonly ProductInput[],
    options: PredictionOptions = {},
  ): Prediction | Prediction[] {
    const { classifier } = this.#held();
    checkOptions(options);
    if (!isList(asked)) {
      return classifier.predict([{ ...options, product: checkedProduct(asked) }])[0]!;
    }
    const products = asked.map((each, i) => checkedProduct(each, `[${i}]`));
    return classifier.predict(products.map((product) => ({ ...options, product })));
  }

  explain(input: ProductInput, { category: wanted }: ExplainOptions = {}): ProductExplanation {
    const { shelf, card, model } = this.#held();
    const product = checkedProduct(input);
    const category = this.#categoryOf(product, wanted);
    const words = locate(product, shelf.vocabulary);
    const said = explainModel(model, card, {
      product: encode(product, shelf.vocabulary),
      words,
      label: shelf.labels.indexOf(category.name),
    });
    return {
      model: this.model,
      version: this.version,
      category,
      logOdds: said.logOdds,
      bias: said.bias ?? null,
      name: weighted(product.name, words.name, said.name),
      description: weighted(product.description, words.description, said.description),
    };
  }

  dispose(): void {
    this.#loaded = undefined;
  }

  #held(): Loaded {
    if (this.#loaded) return this.#loaded;
    const sentence =
      'This classifier has been disposed of. Make another one with createClassifier.';
    throw new AppError('disposed', sentence);
  }

  /** The category that is wanted and its score; without one the best that is predicted. */
  #categoryOf(product: Product, wanted: string | undefined): ScoredCategory {
    const { classifier, shelf } = this.#held();
    const [prediction] = classifier.predict([{ product, top: shelf.labels.length }]);
    const { predictions } = prediction!;
    if (wanted === undefined) {
      return predictions.find(({ predicted }) => predicted) ?? predictions[0]!;
    }
    const found = predictions.find(({ id, name }) => id === wanted || name === wanted);
    if (found) return found;
    throw badInput(`There is no category "${wanted}". Give the "id" or "name" of one.`);
  }
}

function isList(asked: ProductInput | readonly ProductInput[]): asked is readonly ProductInput[] {
  return Array.isArray(asked);
}

function weighted(
  field: string,
  words: readonly LocatedWord[],
  weights: readonly Contribution[],
): WordWeight[] {
  return words.map(({ start, end, known }, i) => ({
    text: field.slice(start, end),
    start,
    end,
    weight: weights[i] ?? null,
    known,
  }));
}
