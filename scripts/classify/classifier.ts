import type { Product } from '../../src/domain/product';
import type { ModelCard } from '../../src/manifest/schema';
import type { CategoryPath } from '../../src/taxonomy/rankedPaths';
import { encode } from '../../src/text/encode';
import { EngineScorer } from './engineScorer';
import { readNet, type Shelf } from './publishedModels';
import { thresholdsOf } from './thresholds';

export interface Prediction {
  readonly category: string;
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

/** Answers for products, by one model of a shelf. */
export class Classifier {
  readonly #shelf: Shelf;
  readonly #scorer: EngineScorer;
  readonly #thresholds: Float64Array;
  readonly #top: number;

  constructor(shelf: Shelf, scorer: EngineScorer, thresholds: Float64Array, top: number) {
    this.#shelf = shelf;
    this.#scorer = scorer;
    this.#thresholds = thresholds;
    this.#top = top;
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
    const scorer = new EngineScorer(kernels, await readNet(shelf, card));
    return new Classifier(shelf, scorer, thresholdsOf(card, shelf.labels.length), top);
  }

  classify(products: readonly Product[]): Answer[] {
    const encoded = products.map((product) => encode(product, this.#shelf.vocabulary));
    return this.#scorer.score(encoded).map((scores) => this.#answer(scores));
  }

  #answer(scores: Float32Array): Answer {
    const { labels, tree } = this.#shelf;
    const path: CategoryPath = tree.bestPath(scores);
    const reaches = (label: number) => scores[label]! >= this.#thresholds[label]!;
    const count = this.#top === 0 ? labels.length : this.#top;
    return {
      predictions: ranked(scores, count).map((label) => ({
        category: labels[label]!,
        score: rounded(scores[label]!),
        predicted: reaches(label),
      })),
      predicted: ranked(scores, labels.length, reaches).map((label) => labels[label]!),
      path: path.labels.map((label) => labels[label]!),
      confidence: path.confidence,
    };
  }
}

/** The `count` best labels among those that are admitted. */
function ranked(
  scores: Float32Array,
  count: number,
  admitted: (label: number) => boolean = () => true,
): number[] {
  const kept: number[] = [];
  const worst = count < scores.length ? leastOf(scores, count) : -Infinity;
  for (let label = 0; label < scores.length; label++) {
    if (scores[label]! >= worst && admitted(label)) kept.push(label);
  }
  return kept.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count);
}

/** The score of rank `count`; typed arrays sort by number, and fast. */
function leastOf(scores: Float32Array, count: number): number {
  const sorted = scores.slice().sort();
  return sorted[sorted.length - count]!;
}

/** Six decimals: more would be noise of the quantised weights. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
