import type { Status } from '../answerColumns';
import type { Decision } from './decision';

/** What decides where a row stands before anybody has looked at it. */
export interface RowFacts {
  /** `empty` rows have no status. */
  readonly kind: 'product' | 'problem' | 'empty';
  /** The chance that the answer's path is right as a whole; undefined until the row is answered. */
  readonly confidence: number | undefined;
  /** Categories that are predicted. */
  readonly predicted: number;
}

/**
 * Where a row stands.
 *
 * @param cut rows whose confidence reaches it are filed without a look; undefined: none are
 * @returns undefined for a row that is empty or has no answer yet
 */
export function statusOf(
  { kind, confidence, predicted }: RowFacts,
  decision: Decision | undefined,
  cut: number | undefined,
): Status | undefined {
  if (decision) return decision.status;
  if (kind === 'empty') return undefined;
  if (kind === 'problem') return 'error';
  if (confidence === undefined) return undefined;
  if (predicted === 0) return 'no category';
  return cut !== undefined && confidence >= cut ? 'automatic' : 'needs review';
}
