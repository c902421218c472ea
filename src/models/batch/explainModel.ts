import type { Scores } from '../../domain/model';
import type { ModelCard } from '../../manifest/schema';
import { logistic } from '../../metrics/logit';
import type { EncodedProduct } from '../../text/encodedProduct';
import { ensembleExplanation } from '../explain/ensembleExplanation';
import type { Explanation, WordQuestion } from '../explain/explanation';
import { linearExplanation } from '../explain/linearExplanation';
import { occlusionExplanation, occlusionPlan } from '../explain/occlusion';
import type { BatchModel, LogOddsOf, Voice } from './batchModel';

/**
 * Why a model says what it says of a label, as the page explains it: exactly for the linear model,
 * by occlusion for nets, and for the ensemble by the members as it hears them.
 *
 * @param card of that model
 */
export function explainModel(
  { voices }: BatchModel,
  card: ModelCard,
  question: WordQuestion,
): Explanation {
  if (card.kind !== 'ensemble') return voiceExplanation(voices[0]!, question);
  return ensembleExplanation(
    voices.map((voice) => ({
      weight: voice.weight,
      calibration: voice.card.calibration,
      explanation: voiceExplanation(voice, question),
    })),
  );
}

function voiceExplanation(voice: Voice, question: WordQuestion): Explanation {
  if ('linear' in voice) return linearExplanation(voice.linear, question);
  const { inputs } = voice.card;
  const { variants, occlusionOf } = occlusionPlan({ ...question, inputs });
  return occlusionExplanation(occlusionOf(scoresOf(voice.raw, variants)), question.label);
}

/** Scores of each product, as a net of the page gives them. */
function scoresOf(raw: LogOddsOf, products: readonly EncodedProduct[]): Scores[] {
  const scores = Float32Array.from(raw(products), logistic);
  const labels = scores.length / products.length;
  return products.map((_, row) => scores.subarray(row * labels, (row + 1) * labels));
}
