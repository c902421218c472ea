import type { ModelReport } from '../../manifest/reportSchema';

/** What happens when products whose path has at least this confidence are filed without a look. */
export interface FiledAt {
  cut: number;
  /** Share of all products that is filed. */
  share: number;
  /** Share of those filed whose whole path is right; null when none is. */
  precision: number | null;
  /** Share of all products that is filed and right: the recall at this cut. */
  recall: number;
}

/** A point for each cut that was measured, from 0 to 1. */
export function filedCurve({ confidence }: ModelReport): FiledAt[] {
  const { share, precision } = confidence;
  const steps = Math.max(1, share.length - 1);
  return share.map((filed, index) => point(index / steps, filed, precision[index] ?? null));
}

/** At the cut nearest to the given one; undefined is the model's own, measured by itself. */
export function filedAt(model: ModelReport, cut: number | undefined): FiledAt {
  if (cut === undefined) {
    const { share, precision } = model.parts.test.automatic;
    return point(model.automatic.cut ?? 1, share, precision);
  }
  const curve = filedCurve(model);
  return curve[Math.round(cut * (curve.length - 1))] ?? point(cut, 0, null);
}

function point(cut: number, share: number, precision: number | null): FiledAt {
  return { cut, share, precision, recall: share * (precision ?? 0) };
}
