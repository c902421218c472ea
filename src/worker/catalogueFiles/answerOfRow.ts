import type { CatalogueChunk } from '../../archive/chunks';
import type { RowAnswer, RowPrediction } from '../../catalogue/answerColumns';
import { statusOf } from '../../catalogue/review/rowStatus';
import { pathOf, predictedOf, type RowAnswers, topOf } from '../../models/rowAnswers';

/** What is the same for all rows of a catalogue. */
export interface AnswerContext {
  /** Names of all categories in the order of their labels. */
  readonly labels: readonly string[];
  /** Id of the model that was asked. */
  readonly model: string;
  /** Rows whose confidence reaches it are filed without a look; undefined: none are. */
  readonly cut: number | undefined;
}

/**
 * What is exported with a row of a chunk.
 *
 * @returns undefined for a row that is empty, or that nobody and nothing has answered
 */
export function answerOfRow(
  { rows, answers, decisions }: CatalogueChunk,
  place: number,
  { labels, model, cut }: AnswerContext,
): RowAnswer | undefined {
  const kind = rows.kinds[place]!;
  // rows without a product were scored along with the others: that says nothing
  const own = kind === 'product' ? answers : undefined;
  const confidence = own?.confidence[place];
  const predicted = own ? predictedOf(own, place).length : 0;
  const decision = decisions.get(place);
  const status = statusOf({ kind, confidence, predicted }, decision, cut);
  if (!status) return undefined;
  const nameOf = (label: number) => labels[label]!;
  return {
    predictions: own ? predictionsOf(own, place, nameOf) : [],
    path: own ? Array.from(pathOf(own, place), nameOf) : [],
    ...(confidence !== undefined && { confidence }),
    model: own ? model : '',
    status,
    reviewed: decision?.labels.map(nameOf) ?? [],
  };
}

/** The best ones with their scores; then those that are predicted and not among them. */
function predictionsOf(
  answers: RowAnswers,
  place: number,
  nameOf: (label: number) => string,
): RowPrediction[] {
  const { labels, scores } = topOf(answers, place);
  const predicted = predictedOf(answers, place);
  const best = Array.from(labels, (label, rank) => ({
    category: nameOf(label),
    score: rounded(scores[rank]!),
    predicted: predicted.includes(label),
  }));
  const others = [...predicted].filter((label) => !labels.includes(label));
  return [...best, ...others.map((label) => ({ category: nameOf(label), predicted: true }))];
}

/** Six decimals, as `npm run classify` writes: more would be noise of the quantised weights. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
