import type { Kernels } from '../kernels';

/** Inverted dropout in place; the mask waits for the gradient. */
export class Dropout {
  private readonly mask: number;
  private active = 0;

  /** @param rate the chance to be dropped, in [0, 1) */
  constructor(
    private readonly kernels: Kernels,
    private readonly rate: number,
    maximumCount: number,
  ) {
    this.mask = rate > 0 ? kernels.allocate(maximumCount) : 0;
  }

  /** @param seed of this step; undefined when not training: nothing is dropped */
  forward(count: number, values: number, seed: number | undefined): void {
    this.active = seed === undefined || this.rate === 0 ? 0 : count;
    if (this.active) this.kernels.run.dropout(count, values, this.mask, 1 - this.rate, seed! | 0);
  }

  backward(gradient: number): void {
    if (this.active) this.kernels.run.multiplyInto(this.active, gradient, this.mask);
  }
}
