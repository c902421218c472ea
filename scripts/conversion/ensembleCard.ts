import { AppError } from '../../src/domain/errors';
import type { EnsembleCard, LinearCard, NetCard } from '../../src/manifest/schema';
import { readDecisions } from '../evaluation/decisionsFile';
import { trainingTogether } from '../evaluation/training';
import { commonCard } from './commonCard';

/**
 * The card of an ensemble of models that are published beside it.
 *
 * @param cards of all models that are
 * @throws AppError when a member is none of them
 */
export async function ensembleCard(
  folder: string,
  cards: readonly (NetCard | LinearCard)[],
): Promise<EnsembleCard> {
  const { members = [] } = await readDecisions('ensemble', folder);
  const own = members.map(({ id }) => {
    const card = cards.find((known) => known.id === id);
    if (card) return card;
    throw new AppError(
      'missing-file',
      `The ensemble needs ${id}, which is not trained. Put it together again with: ` +
        'npm run evaluate -- --model ensemble --test',
    );
  });
  const dates = own.map(({ training }) => training.date).sort();
  return {
    kind: 'ensemble',
    ...(await commonCard('ensemble', folder)),
    members: members.map(({ id, weight }) => ({ id, weight })),
    parameters: own.reduce((sum, { parameters }) => sum + parameters, 0),
    bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    training: {
      date: dates.at(-1)!,
      seed: own[0]!.training.seed,
      ...trainingTogether(own.map(({ training }) => training)),
    },
    credits: [...new Set(own.flatMap(({ credits }) => credits))],
  };
}
