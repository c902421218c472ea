import { sampleCard, sampleReference } from '../manifest/sample.testing';
import type { EnsembleCard, LinearCard } from '../manifest/schema';

/** Valid cards of the models that are no nets, for tests. */

export function sampleLinearCard(parts: Partial<LinearCard> = {}): LinearCard {
  const file = sampleReference('linear/classifier.bin');
  return { ...commonParts('linear'), kind: 'linear', file, ...parts };
}

export function sampleEnsembleCard(
  members: EnsembleCard['members'],
  parts: Partial<EnsembleCard> = {},
): EnsembleCard {
  return { ...commonParts('ensemble'), kind: 'ensemble', members, ...parts };
}

function commonParts(id: string) {
  const card = sampleCard(id);
  const { title, summary, calibration, thresholds, parameters, bytes } = card;
  const { training, validation, test, credits, weaknesses } = card;
  return {
    ...{ id, title, summary, calibration, thresholds, parameters, bytes },
    ...{ training, validation, test, credits, weaknesses },
  };
}
