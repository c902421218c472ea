/** How the learning rate moves over a run. */
export interface Schedule {
  peak: number;
  /** Epochs of linear rise from 0. */
  warmUpEpochs: number;
  epochs: number;
  /** Share of the peak that is left at the end. */
  floor: number;
}

/**
 * Linear rise, then half a cosine down (Loshchilov & Hutter 2017).
 *
 * @param progress epochs done, with fractions
 */
export function learningRate(schedule: Schedule, progress: number): number {
  const { peak, warmUpEpochs, epochs, floor } = schedule;
  if (progress < warmUpEpochs) return (peak * progress) / warmUpEpochs;
  const done = Math.min(1, (progress - warmUpEpochs) / Math.max(1e-9, epochs - warmUpEpochs));
  return peak * (floor + (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * done)));
}

/** Adam's rate with the bias corrections of both moments; `step` counts from 1. */
export function adamRate(rate: number, step: number): number {
  return (rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
}
