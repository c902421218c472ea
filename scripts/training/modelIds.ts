import { MODEL_IDS } from '../../src/domain/model';

/** What the nets are measured against; trained once, without epochs. */
export const BASELINE_IDS = ['linear', 'nb', 'svc', 'forest'] as const;
export type BaselineId = (typeof BASELINE_IDS)[number];

/** Everything the scripts train and measure; the page's columns are MODEL_IDS. */
export const TRAINED_IDS = [...MODEL_IDS, ...BASELINE_IDS] as const;
export type TrainedId = (typeof TRAINED_IDS)[number];

export function isBaselineId(id: TrainedId | 'all'): id is BaselineId {
  return (BASELINE_IDS as readonly string[]).includes(id);
}
