import type { BaseModelId } from '../domain/model';
import type { Product } from '../domain/product';
import { ensembleExplanation } from '../models/explain/ensembleExplanation';
import type { Explanation } from '../models/explain/explanation';
import type { LocatedProduct } from '../text/locate';
import { isBase, membersOf } from './columns';
import type { AppState, Explained } from './state';
import { whyPlanOf, type WhyPlan, type WhyState, type WhyTarget } from './whyTarget';

export type { Contribution, Explanation } from '../models/explain/explanation';

/** What the panel that explains a score shows. */
export type Why = { target: WhyTarget; pinned: boolean } & (
  | {
      status: 'ready';
      text: Product;
      words: LocatedProduct;
      explanation: Explanation;
      stale: boolean;
      lacking: readonly BaseModelId[];
    }
  | { status: 'waiting' }
  /** The model is not there. */
  | { status: 'unavailable' }
  | { status: 'failed'; message: string }
);

type Shown = WhyState & Pick<AppState, 'sequence' | 'explained' | 'whyFailure'>;

/** `undefined` while there is nothing to explain. */
export function whyOf(state: Shown): Why | undefined {
  const plan = whyPlanOf(state);
  if (plan === undefined) return undefined;
  const { target } = plan;
  const head = { target, pinned: plan.pinned };
  if (plan.quick.length + plan.slow.length === 0) return { ...head, status: 'unavailable' };
  const { explained, whyFailure, sequence } = state;
  if (whyFailure) return { ...head, status: 'failed', message: whyFailure };
  const said = explained && saidBy(plan, explained, state);
  if (!explained || !said) return { ...head, status: 'waiting' };
  const { product: text, words } = explained;
  return { ...head, ...said, status: 'ready', text, words, stale: explained.sequence !== sequence };
}

/** The target's explanation once all that is quick has been explained. */
function saidBy({ target, quick, slow, lacking }: WhyPlan, explained: Explained, { shelf }: Shown) {
  const known = (id: BaseModelId) => explained.byModel[id]?.get(target.label);
  if (shelf.status !== 'open' || quick.some((id) => known(id) === undefined)) return undefined;
  const basis = [...quick, ...slow.filter(known)];
  const ensemble = shelf.columns.find(({ id }) => id === target.model);
  if (ensemble?.kind !== 'ensemble') {
    const explanation = basis[0] && known(basis[0]);
    return explanation && { explanation, lacking };
  }
  const weights = new Map(membersOf(ensemble).map(({ id, weight }) => [id, weight]));
  const members = shelf.columns.filter(isBase).flatMap(({ id, calibration }) => {
    const explanation = basis.includes(id) ? known(id) : undefined;
    const weight = weights.get(id);
    return explanation && weight ? [{ weight, calibration, explanation }] : [];
  });
  if (members.length === 0) return undefined;
  const unheard = [...lacking, ...slow.filter((id) => !basis.includes(id))];
  return { explanation: ensembleExplanation(members), lacking: unheard };
}
