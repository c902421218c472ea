// One time step of an LSTM (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et
// al. 2000) for a batch, gates side by side in the order input, forget, cell, output.

import { hyperbolicTangent, logistic } from './exponential';

/**
 * Gates, state and output of one step.
 *
 * A padding (id 0) passes the state on and puts out 0; its gates are stored as
 * input 0, forget 1, cell 0, output 0, which makes its gradients come out right too.
 * `best` and `bestStep` keep the running maximum of the output over time and where it was.
 *
 * @param ids one id a row of the batch
 * @param gates [batch × 4·units], pre-activations without bias in, activated gates out
 * @param previousCell, cell, hidden, cellTangent [batch × units]
 */
export function lstmForward(
  batch: i32, units: i32, step: i32, ids: usize,
  gates: usize, bias: usize,
  previousCell: usize, cell: usize, hidden: usize, cellTangent: usize,
  best: usize, bestStep: usize,
): void {
  const width = <usize>units << 2;
  for (let row = 0; row < batch; row++) {
    const gate = gates + <usize>row * 4 * width;
    const at = <usize>row * width;
    if (load<i32>(ids + (<usize>row << 2)) == 0) {
      memory.fill(gate, 0, 4 * width);
      for (let u: usize = 0; u < width; u += 16) v128.store(gate + width + u, f32x4.splat(1));
      memory.copy(cell + at, previousCell + at, width);
      memory.fill(hidden + at, 0, width);
      memory.fill(cellTangent + at, 0, width);
      continue;
    }
    for (let u: usize = 0; u < width; u += 16) {
      const i = logistic(f32x4.add(v128.load(gate + u), v128.load(bias + u)));
      const f = logistic(f32x4.add(v128.load(gate + width + u), v128.load(bias + width + u)));
      const g = hyperbolicTangent(f32x4.add(v128.load(gate + 2 * width + u), v128.load(bias + 2 * width + u)));
      const o = logistic(f32x4.add(v128.load(gate + 3 * width + u), v128.load(bias + 3 * width + u)));
      v128.store(gate + u, i);
      v128.store(gate + width + u, f);
      v128.store(gate + 2 * width + u, g);
      v128.store(gate + 3 * width + u, o);
      const c = f32x4.add(f32x4.mul(f, v128.load(previousCell + at + u)), f32x4.mul(i, g));
      const t = hyperbolicTangent(c);
      const h = f32x4.mul(o, t);
      v128.store(cell + at + u, c);
      v128.store(cellTangent + at + u, t);
      v128.store(hidden + at + u, h);
      const before = v128.load(best + at + u);
      const larger = f32x4.gt(h, before);
      v128.store(best + at + u, v128.bitselect(h, before, larger));
      const stepBefore = v128.load(bestStep + at + u);
      v128.store(bestStep + at + u, v128.bitselect(i32x4.splat(step), stepBefore, larger));
    }
  }
}

/**
 * Gradients of one step, back in time. The gates become the gradients of their
 * pre-activations.
 *
 * @param bestGradient [batch × units] gradient of the maximum over time; it belongs to this
 *   step where `bestStep` says so
 * @param hiddenGradient what the following step passed back
 * @param cellGradient in and out
 */
export function lstmBackward(
  batch: i32, units: i32, step: i32,
  gates: usize, previousCell: usize, cellTangent: usize,
  bestGradient: usize, bestStep: usize,
  hiddenGradient: usize, cellGradient: usize,
): void {
  const width = <usize>units << 2;
  const one = f32x4.splat(1);
  for (let row = 0; row < batch; row++) {
    const gate = gates + <usize>row * 4 * width;
    const at = <usize>row * width;
    for (let u: usize = 0; u < width; u += 16) {
      const i = v128.load(gate + u);
      const f = v128.load(gate + width + u);
      const g = v128.load(gate + 2 * width + u);
      const o = v128.load(gate + 3 * width + u);
      const t = v128.load(cellTangent + at + u);
      const here = i32x4.eq(v128.load(bestStep + at + u), i32x4.splat(step));
      const dh = f32x4.add(v128.load(hiddenGradient + at + u), v128.and(v128.load(bestGradient + at + u), here));
      const dc = f32x4.add(
        v128.load(cellGradient + at + u),
        f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(t, t))),
      );
      v128.store(gate + u, f32x4.mul(f32x4.mul(dc, g), f32x4.mul(i, f32x4.sub(one, i))));
      v128.store(
        gate + width + u,
        f32x4.mul(f32x4.mul(dc, v128.load(previousCell + at + u)), f32x4.mul(f, f32x4.sub(one, f))),
      );
      v128.store(gate + 2 * width + u, f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(g, g))));
      v128.store(gate + 3 * width + u, f32x4.mul(f32x4.mul(dh, t), f32x4.mul(o, f32x4.sub(one, o))));
      v128.store(cellGradient + at + u, f32x4.mul(dc, f));
    }
  }
}
