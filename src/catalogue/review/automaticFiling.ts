import { assert } from '../../domain/errors';
import type { ReviewRows } from './reviewRows';

/** What became of products that were not learnt from, at n cuts from 0 to 1 in equal steps. */
export interface ConfidenceCurve {
  /** [n]: the share of all products at or above each cut. */
  readonly share: readonly number[];
  /** [n]: the share of those whose path is right; null where there are none. */
  readonly precision: readonly (number | null)[];
}

export interface Expected {
  /** Share of all products that are filed automatically, in [0, 1]. */
  readonly share: number;
  /** Share of those whose path is right; undefined when none is filed. */
  readonly precision: number | undefined;
}

/** Differences from a cut of the curve that are mere rounding. */
const ROUNDING = 1e-9;

/**
 * What is to be expected of filing automatically from a confidence upwards. Between two cuts of the
 * curve, products filed and products filed rightly are both taken as linear, so that the precision is
 * one that the curve could have.
 *
 * @param cut in [0, 1]
 */
export function expectedAt({ share, precision }: ConfidenceCurve, cut: number): Expected {
  assert(cut >= 0 && cut <= 1, 'a cut is a confidence');
  assert(share.length >= 2 && share.length === precision.length, 'two columns of a curve');
  const position = snapped(cut * (share.length - 1));
  const below = Math.min(Math.floor(position), share.length - 2);
  const part = position - below;
  const between = (valueAt: (index: number) => number) =>
    part === 0 ? valueAt(below) : (1 - part) * valueAt(below) + part * valueAt(below + 1);
  const filed = between((index) => share[index]!);
  const right = between((index) => share[index]! * (precision[index] ?? 0));
  return { share: filed, precision: filed === 0 ? undefined : right / filed };
}

function snapped(position: number): number {
  const nearest = Math.round(position);
  return Math.abs(position - nearest) < ROUNDING ? nearest : position;
}

export interface FiledShare {
  readonly rows: number;
  /** Of the products that have an answer, in [0, 1]; 0 when there are none. */
  readonly share: number;
}

/** How many rows of the catalogue itself are filed automatically at a cut; see `filedRows`. */
export function filedShare(rows: ReviewRows, cut: number): FiledShare {
  let filed = 0;
  for (let row = 0; row < rows.count; row++) if (isFiled(rows, row, cut)) filed++;
  return { rows: filed, share: rows.answered === 0 ? 0 : filed / rows.answered };
}

/**
 * Rows that are sure enough to be filed automatically, in the order of the file: at or above the cut,
 * with something predicted. Those that somebody has decided on are among them, so that looking
 * at rows does not change what they are a sample of.
 */
export function filedRows(rows: ReviewRows, cut: number): Int32Array {
  const filed = new Int32Array(rows.count);
  let count = 0;
  for (let row = 0; row < rows.count; row++) if (isFiled(rows, row, cut)) filed[count++] = row;
  return filed.slice(0, count);
}

function isFiled(rows: ReviewRows, row: number, cut: number): boolean {
  const confidence = rows.confidenceOf(row);
  return confidence !== undefined && confidence >= cut && rows.predictedOf(row) > 0;
}
