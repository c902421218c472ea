import type { BaseModelId, ModelId } from '../domain/model';
import { askedOf, ensembleOf, isBase, membersOf, type Column } from './columns';
import { ensembleStateOf } from './ensembleState';
import { isBlank } from './inputSlice';
import type { AppState } from './state';
import { togetherOf, type Together } from './together';

/** A category and the model that is asked why it scores it as it does. */
export interface WhyTarget {
  /** Its place in the list of labels. */
  readonly label: number;
  readonly model: ModelId;
}

/** What is to be explained, and by the words' say in which models. */
export interface WhyPlan {
  readonly target: WhyTarget;
  /** Whether it is asked for whatever the pointer is on. */
  readonly pinned: boolean;
  /** Explained at once, as soon as typing rests. */
  readonly quick: readonly BaseModelId[];
  /** Explained after them: it takes longer than a pause in typing. */
  readonly slow: readonly BaseModelId[];
  /** What the ensemble would hear too, but is not asked or is not there. */
  readonly lacking: readonly BaseModelId[];
}

export type WhyState = Pick<
  AppState,
  'shelf' | 'product' | 'scores' | 'models' | 'pointed' | 'view'
>;

/** A recurrent net reads word by word; it is explained only when it is asked for. */
const SLOW: BaseModelId = 'lstm';

/**
 * What is pinned, else pointed at, else the answer's own category by the ensemble, or by the
 * strongest model of the answer while the ensemble is not there.
 *
 * @returns `undefined` while there is nothing to explain
 */
export function whyPlanOf(state: WhyState): WhyPlan | undefined {
  const { shelf, scores, view } = state;
  if (shelf.status !== 'open' || isBlank(state.product)) return undefined;
  const together = togetherOf(scores, askedOf(shelf.columns, view.hiddenColumns));
  if (together === undefined) return undefined;
  const pinned = pinnedOf(state);
  const target = pinned ??
    state.pointed ?? { label: bestLabel(state, together), model: strongest(state, together) };
  return {
    ...planFor(target, state, shelf.columns, pinned !== undefined),
    pinned: pinned !== undefined,
  };
}

/** The pinned category and model, if this release has both. */
function pinnedOf({
  shelf,
  view: { why },
}: Pick<WhyState, 'shelf' | 'view'>): WhyTarget | undefined {
  if (why === undefined || shelf.status !== 'open') return undefined;
  const label = shelf.shelf.labels.labels.findIndex(({ name }) => name === why.category);
  const known = label >= 0 && shelf.columns.some(({ id }) => id === why.model);
  return known ? { label, model: why.model } : undefined;
}

/** The model whose say stands for all: the ensemble, or the one it listens to most. */
export function strongestModel(state: WhyState): ModelId | undefined {
  const { shelf, scores, view } = state;
  if (shelf.status !== 'open') return undefined;
  const together = togetherOf(scores, askedOf(shelf.columns, view.hiddenColumns));
  return together && strongest(state, together);
}

function bestLabel({ shelf }: WhyState, { scores }: Together): number {
  return shelf.status === 'open' ? shelf.tree.bestPath(scores).labels.at(-1)! : 0;
}

function strongest({ shelf, models, view }: WhyState, { basis }: Together): ModelId {
  const ensemble = shelf.status === 'open' ? ensembleOf(shelf.columns) : undefined;
  const isShown = ensemble !== undefined && !view.hiddenColumns.includes(ensemble.id);
  if (isShown && ensembleStateOf(ensemble, models).status === 'ready') return ensemble.id;
  const weightOf = (id: BaseModelId) =>
    ensemble?.members.find((member) => member.id === id)?.weight ?? 0;
  return basis.toSorted((a, b) => weightOf(b) - weightOf(a))[0]!;
}

function planFor(
  target: WhyTarget,
  { models }: WhyState,
  columns: readonly Column[],
  pinned: boolean,
): Omit<WhyPlan, 'pinned'> {
  const ready = (id: BaseModelId) => models[id].status === 'ready';
  const column = columns.find(({ id }) => id === target.model);
  if (column === undefined || isBase(column)) {
    const own = column && ready(column.id) ? [column.id] : [];
    return { target, quick: own, slow: [], lacking: [] };
  }
  const members = membersOf(column).map(({ id }) => id);
  const slow = members.filter((id) => id === SLOW && pinned && ready(id));
  const quick = members.filter((id) => id !== SLOW && ready(id));
  const lacking = members.filter((id) => !quick.includes(id) && !slow.includes(id));
  return { target, quick, slow, lacking };
}
