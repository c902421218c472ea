import type { ModelReport } from '../../manifest/reportSchema';

/** Decisions whose scores lie in [from, to). */
export interface ReliabilityBin {
  from: number;
  to: number;
  decisions: number;
  /** Null where there is no decision. */
  meanScore: number | null;
  /** Share of the decisions that were right to say yes. */
  positiveShare: number | null;
}

export function reliabilityBins({ reliability }: ModelReport): ReliabilityBin[] {
  const { decisions, meanScore, positiveShare } = reliability;
  return decisions.map((count, index) => ({
    from: index / decisions.length,
    to: (index + 1) / decisions.length,
    decisions: count,
    meanScore: meanScore[index] ?? null,
    positiveShare: positiveShare[index] ?? null,
  }));
}
