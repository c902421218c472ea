// Convolution over time. The input is [batch × time × depth], so the window of `width` words
// that begins at a word is one contiguous row of width·depth floats: the convolution itself
// is a plain gemm whose rows overlap, without a copy (no im2col).

/**
 * Maximum over time of ReLU(convolution + bias), and where it was.
 *
 * Rows of `responses` belong to (product, position); the last positions of each product hang
 * over into the next one and are not looked at.
 *
 * @param positions windows a product; `time` rows of `responses` lie between products
 * @param output, argument [batch × filters]
 */
export function maxOverTime(
  batch: i32, time: i32, positions: i32, filters: i32,
  responses: usize, bias: usize, output: usize, argument: usize,
): void {
  const width = <usize>filters << 2;
  for (let row = 0; row < batch; row++) {
    const first = responses + <usize>(row * time) * width;
    const to = <usize>row * width;
    for (let f: usize = 0; f < width; f += 16) {
      let best = v128.load(first + f);
      let where = i32x4.splat(0);
      let from = first + f;
      for (let t = 1; t < positions; t++) {
        from += width;
        const value = v128.load(from);
        const larger = f32x4.gt(value, best);
        best = v128.bitselect(value, best, larger);
        where = v128.bitselect(i32x4.splat(t), where, larger);
      }
      v128.store(output + to + f, f32x4.max(f32x4.add(best, v128.load(bias + f)), f32x4.splat(0)));
      v128.store(argument + to + f, where);
    }
  }
}

/**
 * Gradients through the maximum: only the winning window of each filter is touched.
 *
 * @param kernel, kernelGradient filter-major [filters × depth·width]
 * @param gradient [batch × filters], already 0 where the ReLU was closed
 * @param inputGradient like `input`, added to
 */
export function convolutionBackward(
  batch: i32, time: i32, filters: i32, depth: i32, width: i32,
  input: usize, kernel: usize, gradient: usize, argument: usize,
  kernelGradient: usize, inputGradient: usize,
): void {
  const window = <usize>(depth * width) << 2;
  for (let row = 0; row < batch; row++) {
    const product = <usize>(row * time * depth) << 2;
    for (let f = 0; f < filters; f++) {
      const at = <usize>(row * filters + f) << 2;
      const value = load<f32>(gradient + at);
      if (value == 0) continue;
      const scale = f32x4.splat(value);
      const start = product + (<usize>(load<i32>(argument + at) * depth) << 2);
      const own = <usize>f * window;
      for (let i: usize = 0; i < window; i += 16) {
        const x = v128.load(input + start + i);
        v128.store(kernelGradient + own + i, f32x4.add(v128.load(kernelGradient + own + i), f32x4.mul(scale, x)));
        const w = v128.load(kernel + own + i);
        v128.store(inputGradient + start + i, f32x4.add(v128.load(inputGradient + start + i), f32x4.mul(scale, w)));
      }
    }
  }
}
