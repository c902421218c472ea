import { assert } from '../domain/errors';
import { forEachTie } from './ties';

/** What becomes of products that are filed without a look. */
export interface AutomaticShare {
  /** Of all products, the share that is filed. */
  share: number;
  /** Of those filed, the share that is right; `undefined` when none is filed. */
  precision: number | undefined;
}

/**
 * The lowest cut at which at least `precision` of the products at or above it are right, to
 * be chosen on validation data and applied to others with `shareAbove`. Between two
 * confidences the cut lies halfway.
 *
 * @param confidences one per product, in [0, 1]
 * @param right       1 where the answer was right, else 0
 * @returns `undefined` when no cut is good enough, or there are no products
 */
export function automaticCut(
  confidences: Float32Array,
  right: Uint8Array,
  precision: number,
): number | undefined {
  let filed = 0;
  let filedRightly = 0;
  let lastGood: number | undefined;
  let cut: number | undefined;
  forEachTie(confidences, right, (tiedRight, tiedWrong, confidence) => {
    // the cut above was good: this is the next lower confidence, which it must keep out
    if (lastGood !== undefined) cut = (lastGood + confidence) / 2;
    filed += tiedRight + tiedWrong;
    filedRightly += tiedRight;
    lastGood = filedRightly >= precision * filed ? confidence : undefined;
  });
  return lastGood === undefined ? cut : 0;
}

/** Files every product whose confidence is at or above `cut`. Arguments as for `automaticCut`. */
export function shareAbove(
  confidences: Float32Array,
  right: Uint8Array,
  cut: number,
): AutomaticShare {
  assert(confidences.length === right.length, 'one right or wrong per confidence');
  let filed = 0;
  let filedRightly = 0;
  for (let i = 0; i < confidences.length; i++) {
    if (confidences[i]! < cut) continue;
    filed++;
    if (right[i]) filedRightly++;
  }
  return {
    share: confidences.length === 0 ? 0 : filed / confidences.length,
    precision: filed === 0 ? undefined : filedRightly / filed,
  };
}
