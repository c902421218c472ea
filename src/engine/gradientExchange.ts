import type { TrainingNet } from './trainingNet';

/** Memory the workers of one run share. */
export interface SharedGradients {
  /** [0] counts arrivals at the meeting point. */
  control: SharedArrayBuffer;
  /** For each worker and parity: dense gradients, then the touched rows' ids and gradients. */
  slots: SharedArrayBuffer[][];
}

/** Sizes that all workers of a run agree on. */
export interface ExchangeShape {
  workers: number;
  denseSize: number;
  depth: number;
  /** Most rows of the table one worker can touch in a step. */
  mostRows: number;
}

export function allocateSharedGradients(shape: ExchangeShape): SharedGradients {
  const bytes = 4 * (shape.denseSize + 1 + shape.mostRows * (1 + shape.depth));
  return {
    control: new SharedArrayBuffer(4),
    slots: Array.from({ length: shape.workers }, () => [
      new SharedArrayBuffer(bytes),
      new SharedArrayBuffer(bytes),
    ]),
  };
}

/**
 * Sums the gradients of identical replicas, each of which saw its part of the batch, so that
 * all take the same step and stay identical. With two workers the sum is the same to the bit
 * on both sides, because a + b = b + a; so two runs of one seed end in the same weights.
 *
 * Slots alternate between two parities: a worker may write the next step's gradients while
 * the other still reads this one's, and one meeting a step is enough.
 */
export class GradientExchange {
  private readonly control: Int32Array;
  private meetings = 0;

  constructor(
    private readonly shared: SharedGradients,
    private readonly shape: ExchangeShape,
    private readonly worker: number,
  ) {
    this.control = new Int32Array(shared.control);
  }

  /** Adds the other workers' gradients to this net's. */
  sum(net: TrainingNet): void {
    const { workers } = this.shape;
    if (workers === 1) return;
    const parity = this.meetings & 1;
    this.publish(net, this.slot(this.worker, parity));
    this.meet();
    for (let other = 0; other < workers; other++) {
      if (other !== this.worker) this.add(net, this.slot(other, parity));
    }
  }

  private publish(net: TrainingNet, slot: Slot): void {
    const { depth } = this.shape;
    slot.dense.set(net.dense.gradientView());
    const touched = net.table.touched();
    slot.count[0] = touched.length;
    slot.ids.set(touched);
    for (let i = 0; i < touched.length; i++) {
      slot.rows.set(net.table.gradientRow(touched[i]!), i * depth);
    }
  }

  private add(net: TrainingNet, slot: Slot): void {
    const { depth } = this.shape;
    const dense = net.dense.gradientView();
    for (let i = 0; i < dense.length; i++) dense[i]! += slot.dense[i]!;
    const ids = slot.ids.subarray(0, slot.count[0]);
    net.table.touch(ids);
    for (let i = 0; i < ids.length; i++) {
      const row = net.table.gradientRow(ids[i]!);
      const from = i * depth;
      for (let d = 0; d < depth; d++) row[d]! += slot.rows[from + d]!;
    }
  }

  /** Waits until all workers are here. */
  private meet(): void {
    const { control } = this;
    this.meetings++;
    const everybody = this.meetings * this.shape.workers;
    if (Atomics.add(control, 0, 1) + 1 === everybody) Atomics.notify(control, 0);
    for (;;) {
      const arrived = Atomics.load(control, 0);
      if (arrived >= everybody) return;
      Atomics.wait(control, 0, arrived);
    }
  }

  private slot(worker: number, parity: number): Slot {
    const { denseSize, mostRows, depth } = this.shape;
    const buffer = this.shared.slots[worker]![parity]!;
    const countAt = 4 * denseSize;
    const idsAt = countAt + 4;
    return {
      dense: new Float32Array(buffer, 0, denseSize),
      count: new Int32Array(buffer, countAt, 1),
      ids: new Int32Array(buffer, idsAt, mostRows),
      rows: new Float32Array(buffer, idsAt + 4 * mostRows, mostRows * depth),
    };
  }
}

interface Slot {
  dense: Float32Array;
  count: Int32Array;
  ids: Int32Array;
  rows: Float32Array;
}
