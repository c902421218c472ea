import type { BaseModelId } from '../domain/model';
import type { EnsembleCard } from '../manifest/schema';
import { membersOf } from './columns';
import type { LoadingSlice } from './state';

/** Whether the ensemble can answer, and what stands in its way. */
export type EnsembleState =
  | { status: 'ready' }
  /** Members that are on their way. */
  | { status: 'waiting'; missing: BaseModelId[] }
  /** Members that failed: without them it gives no answer. */
  | { status: 'lacking'; missing: BaseModelId[] };

export function ensembleStateOf(
  ensemble: EnsembleCard,
  models: LoadingSlice['models'],
): EnsembleState {
  const members = membersOf(ensemble).map(({ id }) => id);
  const failed = members.filter((id) => models[id].status === 'failed');
  if (failed.length > 0) return { status: 'lacking', missing: failed };
  const missing = members.filter((id) => models[id].status !== 'ready');
  return missing.length > 0 ? { status: 'waiting', missing } : { status: 'ready' };
}
