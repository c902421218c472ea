import type { Scores } from '../domain/model';

/** Scores and how long it took to compute them. */
export interface MeasuredScores {
  scores: Scores;
  elapsedMs: number;
}
