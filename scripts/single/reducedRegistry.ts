import type { EnsembleCard, ModelCard, Registry } from '../../src/manifest/schema';

type BaseCard = Exclude<ModelCard, EnsembleCard>;

/**
 * The model the ensemble misses least: one that is no member, else the one with the least weight;
 * of several such the largest. Undefined when only one is left.
 */
export function leastHeard({ models }: Registry): BaseCard | undefined {
  const bases = models.filter((card) => card.kind !== 'ensemble');
  if (bases.length < 2) return undefined;
  const weightOf = ({ id }: ModelCard) =>
    models
      .flatMap((card) => (card.kind === 'ensemble' ? card.members : []))
      .find((member) => member.id === id)?.weight ?? 0;
  return bases.sort((a, b) => weightOf(a) - weightOf(b) || b.bytes - a.bytes)[0];
}

/** The registry without a model, of which the ensemble says that it is missing. */
export function withoutModel(registry: Registry, left: BaseCard): Registry {
  const models = registry.models
    .filter(({ id }) => id !== left.id)
    .map((card) => (card.kind === 'ensemble' ? withoutMember(card, left) : card));
  return { ...registry, models };
}

/** Weights are shares of their sum, so the others divide up what is free. */
function withoutMember(card: EnsembleCard, left: BaseCard): EnsembleCard {
  const total = card.members.reduce((sum, { weight }) => sum + weight, 0);
  const weight = card.members.find(({ id }) => id === left.id)?.weight ?? 0;
  if (weight === 0) return card;
  const share = Math.max(1, Math.round((100 * weight) / total));
  return {
    ...card,
    members: card.members.filter(({ id }) => id !== left.id),
    bytes: card.bytes - left.bytes,
    parameters: card.parameters - left.parameters,
    weaknesses: [
      `Works here without ${left.title}, which has ${share} % of the say in the full release; ` +
        'figures, calibration and thresholds are those of the full one.',
      ...card.weaknesses,
    ],
  };
}
