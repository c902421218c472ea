import { BASE_MODEL_IDS, type BaseModelId, type Scores } from '../domain/model';
import { calibrated, combined } from '../models/ensemble';
import { ensembleOf, isBase, membersOf, type Column, type EnsembleColumn } from './columns';
import type { ScoresByModel } from './state';
import type { Voice } from './views/classify';

/** What all models together say of the newest input that any of them has answered. */
export interface Together {
  sequence: number;
  scores: Scores;
  /** Whether this is the ensemble's own answer, or only that of those that are there. */
  complete: boolean;
  /** The models whose scores went in. */
  basis: BaseModelId[];
  /** The models that are asked and have not answered yet. */
  awaited: BaseModelId[];
}

/** The models that have answered the newest input that any has answered. */
export function freshest(scores: ScoresByModel): BaseModelId[] {
  const newest = Math.max(0, ...BASE_MODEL_IDS.map((id) => scores[id]?.sequence ?? 0));
  return BASE_MODEL_IDS.filter((id) => newest > 0 && scores[id]?.sequence === newest);
}

/** Only the scores of the models that have one of these columns. */
export function scoresIn(scores: ScoresByModel, columns: readonly Column[]): ScoresByModel {
  const known = columns.flatMap(({ id }) => (scores[id] ? [[id, scores[id]] as const] : []));
  return Object.fromEntries(known);
}

const alike = ({ id }: { id: BaseModelId }) => ({ id, weight: 1 });

/**
 * The ensemble's scores when it has answered the newest input, else those of the models that
 * have, with the weights they have in the ensemble. Those it does not ask are heard, alike,
 * as long as it has no other. Where the ensemble has no column, all that have one are heard alike.
 *
 * @param columns of the models that are asked: nobody else is heard
 * @returns `undefined` as long as no model has answered
 */
export function togetherOf(known: ScoresByModel, columns: readonly Column[]): Together | undefined {
  const scores = scoresIn(known, columns);
  const ensemble = ensembleOf(columns);
  const fresh = freshest(scores);
  const [first] = fresh;
  if (first === undefined) return undefined;
  const { sequence } = scores[first]!;
  const members = ensemble ? membersOf(ensemble) : columns.filter(isBase).map(alike);
  if (scores.ensemble?.sequence === sequence) {
    const basis = members.map(({ id }) => id);
    return { sequence, scores: scores.ensemble.scores, complete: true, basis, awaited: [] };
  }
  const asked = members.filter(({ id }) => fresh.includes(id));
  const voters = asked.length > 0 ? asked : fresh.map((id) => alike({ id }));
  return {
    sequence,
    scores: combined(voters.map(({ id, weight }) => ({ weight, scores: scores[id]!.scores }))),
    complete: false,
    basis: voters.map(({ id }) => id),
    awaited: members.map(({ id }) => id).filter((id) => !fresh.includes(id)),
  };
}

/** The scores of one model, if its column is shown, else of all that are asked together. */
export function voiceOf(
  scores: ScoresByModel,
  { columns, asked, by }: { columns: readonly Column[]; asked: readonly Column[]; by: Voice },
): Scores | undefined {
  const chosen = columns.find(({ id }) => id === by);
  return (chosen ? scores[chosen.id] : togetherOf(scores, asked))?.scores;
}

/**
 * The scores with the ensemble's among them, as soon as all of its members have answered the
 * same input; without a change as long as they have not.
 */
export function withEnsemble(
  scores: ScoresByModel,
  ensemble: EnsembleColumn | undefined,
): ScoresByModel {
  if (ensemble === undefined) return scores;
  const votes = membersOf(ensemble).flatMap(({ id, weight }) => {
    const known = scores[id];
    return known ? [{ weight, ...known }] : [];
  });
  const [first] = votes;
  if (first === undefined || votes.length < membersOf(ensemble).length) return scores;
  if (scores.ensemble?.sequence === first.sequence) return scores;
  if (votes.some(({ sequence }) => sequence !== first.sequence)) return scores;
  const together = calibrated(ensemble.calibration, combined(votes));
  return { ...scores, ensemble: { sequence: first.sequence, scores: together } };
}
