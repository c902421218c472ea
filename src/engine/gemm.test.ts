import { expect, test } from 'vitest';
import { testKernels } from './kernels.testing';
import { Random } from './random';

/** m, n, k around the edges of tiles (4 × 8) and of blocks (64, 512, 256). */
const SHAPES = [
  [1, 1, 1],
  [4, 8, 3],
  [5, 9, 7],
  [3, 272, 300],
  [67, 515, 258],
  [128, 16, 513],
] as const;

const LAYOUTS = [
  ['as they are', false, false],
  ['A transposed', true, false],
  ['B transposed', false, true],
  ['both transposed', true, true],
] as const;

test.each(SHAPES.flatMap((shape) => LAYOUTS.map((layout) => [...shape, ...layout] as const)))(
  '%d×%d×%d, %s',
  (m, n, k, _, transposeA, transposeB) => {
    const kernels = testKernels();
    const random = new Random(m * n + k);
    const place = (count: number) => {
      const pointer = kernels.allocate(count);
      kernels.floatsAt(pointer, count).forEach((_value, i, view) => (view[i] = random.gaussian()));
      return pointer;
    };
    const [a, b, c] = [place(m * k), place(k * n), place(m * n)];
    const [rowA, columnA] = transposeA ? [1, m] : [k, 1];
    const [rowB, columnB] = transposeB ? [1, k] : [n, 1];
    const before = kernels.floatsAt(c, m * n).slice();
    kernels.run.gemm(m, n, k, a, rowA, columnA, b, rowB, columnB, c, n, false);
    const product = kernels.floatsAt(c, m * n).slice();
    kernels.floatsAt(c, m * n).set(before);
    kernels.run.gemm(m, n, k, a, rowA, columnA, b, rowB, columnB, c, n, true);
    const added = kernels.floatsAt(c, m * n);

    const [valuesA, valuesB] = [kernels.floatsAt(a, m * k), kernels.floatsAt(b, k * n)];
    let worst = 0;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let p = 0; p < k; p++) {
          sum += valuesA[i * rowA + p * columnA]! * valuesB[p * rowB + j * columnB]!;
        }
        const at = i * n + j;
        worst = Math.max(worst, Math.abs(product[at]! - sum));
        worst = Math.max(worst, Math.abs(added[at]! - sum - before[at]!));
      }
    }
    // float32 sums of k products of about 1
    expect(worst).toBeLessThan(2e-6 * Math.sqrt(k) * 10);
  },
);
