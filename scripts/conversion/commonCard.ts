import type { ModelId } from '../../src/domain/model';
import type { ModelCard } from '../../src/manifest/schema';
import { readEvaluation } from '../evaluation/evaluation';
import { cardMetrics } from '../evaluation/figuresFile';
import { CARD_TEXTS } from './cards';

type CommonCard = Pick<
  ModelCard,
  'id' | 'title' | 'summary' | 'weaknesses' | 'calibration' | 'thresholds' | 'validation' | 'test'
>;

/**
 * What every card says: what was decided and measured.
 *
 * @throws AppError naming the command that measures
 */
export async function commonCard(id: ModelId, folder: string): Promise<CommonCard> {
  const { decisions, test } = await readEvaluation(id, folder);
  return {
    id,
    ...CARD_TEXTS[id],
    calibration: decisions.calibration,
    thresholds: decisions.thresholds,
    validation: cardMetrics(decisions.validation),
    test: cardMetrics(test.test),
  };
}
