import { AppError } from '../domain/errors';
import type { LinearCard } from '../manifest/schema';
import type { Explanation, WordQuestion } from '../models/explain/explanation';
import type { MeasuredScores } from '../models/measuredScores';
import type { EncodedProduct } from '../text/encodedProduct';
import { requireGoldenScores, type GoldenExample } from './goldenCheck';
import type { LinearScorerPort, ProgressListener } from './ports';

/** The linear baseline when its file is what was published. */
export interface LinearModel {
  readonly card: LinearCard;
  readonly labels: number;
  readonly golden: GoldenExample;
}

/** Loads the linear baseline where it is computed, and checks it as a net is checked. */
export class LinearHost {
  readonly #scorer: LinearScorerPort;

  constructor(scorer: LinearScorerPort) {
    this.#scorer = scorer;
  }

  /** @throws AppError of the download or the file, `shape-mismatch` or WrongScores */
  async add({ card, labels, golden }: LinearModel, onProgress: ProgressListener): Promise<void> {
    const opened = await this.#scorer.openLinear(card.file, (arrived) =>
      onProgress(arrived, card.file.bytes),
    );
    if (opened.labels !== labels) {
      throw new AppError(
        'shape-mismatch',
        `${card.title} scores ${opened.labels} categories, but the list has ${labels}. ` +
          'Files of two releases may have been mixed; reload the page.',
      );
    }
    const { scores } = await this.#scorer.scoreLinear(golden.product);
    requireGoldenScores(card.title, scores, golden);
  }

  predict(product: EncodedProduct): Promise<MeasuredScores> {
    return this.#scorer.scoreLinear(product);
  }

  explain(question: WordQuestion): Promise<Explanation> {
    return this.#scorer.explainLinear(question);
  }
}
