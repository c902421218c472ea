import { assert } from '../domain/errors';
import type { Kernels } from './kernels';

/** A trained array: where it lies and its shape. `size` is padded to a multiple of 4. */
export interface Parameter {
  name: string;
  shape: number[];
  value: number;
  gradient: number;
  size: number;
}

/**
 * All dense parameters of a net, one after the other, and their gradients and Adam moments
 * in the same order: one step of Adam, one exchange between workers and one checkpoint each
 * touch one block.
 */
export class DenseParameters {
  readonly entries: Parameter[] = [];
  readonly size: number;
  readonly values: number;
  readonly gradients: number;
  private readonly means: number;
  private readonly variances: number;

  constructor(
    private readonly kernels: Kernels,
    shapes: [name: string, shape: number[]][],
  ) {
    const sizes = shapes.map(([, shape]) => roundUp(shape.reduce((a, b) => a * b, 1)));
    this.size = sizes.reduce((a, b) => a + b, 0);
    this.values = kernels.allocate(this.size);
    this.gradients = kernels.allocate(this.size);
    this.means = kernels.allocate(this.size);
    this.variances = kernels.allocate(this.size);
    let offset = 0;
    shapes.forEach(([name, shape], i) => {
      const at = 4 * offset;
      const size = sizes[i]!;
      this.entries.push({
        name,
        shape,
        value: this.values + at,
        gradient: this.gradients + at,
        size,
      });
      offset += size;
    });
  }

  get(name: string): Parameter {
    const entry = this.entries.find((parameter) => parameter.name === name);
    assert(entry, `the net has a parameter ${name}`);
    return entry;
  }

  /** Values, gradients and moments as views, in the order a checkpoint keeps them. */
  state(): Float32Array[] {
    return [this.values, this.means, this.variances].map((pointer) =>
      this.kernels.floatsAt(pointer, this.size),
    );
  }

  gradientView(): Float32Array {
    return this.kernels.floatsAt(this.gradients, this.size);
  }

  clearGradients(): void {
    this.kernels.clear(this.gradients, this.size);
  }

  /** See `adam` in assembly/adam.ts. */
  update(rate: number, shrink: number): void {
    const { size, values, gradients, means, variances } = this;
    this.kernels.run.adam(size, values, gradients, means, variances, rate, shrink);
  }
}

/** Columns are stored in fours; see `assembly`. */
export function roundUp(count: number): number {
  return Math.ceil(count / 4) * 4;
}
