// Rows of an embedding table: gathered forward, added into backward. Row 0 is padding: always
// zeros, never given a gradient.

/** out[i] = table[ids[i]], rows of `depth` floats. */
export function gatherRows(count: i32, depth: i32, ids: usize, table: usize, out: usize): void {
  const row = <usize>depth << 2;
  for (let i = 0; i < count; i++) {
    memory.copy(out, table + <usize>load<i32>(ids + (<usize>i << 2)) * row, row);
    out += row;
  }
}

/** table[ids[i]] += rows[i] for every id but 0. */
export function scatterAddRows(count: i32, depth: i32, ids: usize, rows: usize, table: usize): void {
  const row = <usize>depth << 2;
  for (let i = 0; i < count; i++) {
    const id = load<i32>(ids + (<usize>i << 2));
    if (id != 0) {
      const to = table + <usize>id * row;
      for (let d: usize = 0; d < row; d += 16) {
        v128.store(to + d, f32x4.add(v128.load(to + d), v128.load(rows + d)));
      }
    }
    rows += row;
  }
}

/**
 * Sum and maximum of the rows of a bag. The maximum starts at 0, the embedding of padding,
 * with argument 0.
 *
 * @param ids [count], zeros skipped
 * @param sum, maximum, argument [depth]; `argument` holds the id whose row was largest
 */
export function bagForward(count: i32, depth: i32, ids: usize, table: usize, sum: usize, maximum: usize, argument: usize): void {
  const row = <usize>depth << 2;
  memory.fill(sum, 0, row);
  memory.fill(maximum, 0, row);
  memory.fill(argument, 0, row);
  for (let i = 0; i < count; i++) {
    const id = load<i32>(ids + (<usize>i << 2));
    if (id == 0) continue;
    const from = table + <usize>id * row;
    for (let d: usize = 0; d < row; d += 16) {
      const value = v128.load(from + d);
      v128.store(sum + d, f32x4.add(v128.load(sum + d), value));
      const best = v128.load(maximum + d);
      const larger = f32x4.gt(value, best);
      v128.store(maximum + d, v128.bitselect(value, best, larger));
      v128.store(argument + d, v128.bitselect(i32x4.splat(id), v128.load(argument + d), larger));
    }
  }
}

/** Adds a bag's gradients to the table of row gradients: the sum's to each row, the maximum's to the winner. */
export function bagBackward(count: i32, depth: i32, ids: usize, sumGradient: usize, maximumGradient: usize, argument: usize, table: usize): void {
  const row = <usize>depth << 2;
  for (let i = 0; i < count; i++) {
    const id = load<i32>(ids + (<usize>i << 2));
    if (id == 0) continue;
    const to = table + <usize>id * row;
    for (let d: usize = 0; d < row; d += 16) {
      v128.store(to + d, f32x4.add(v128.load(to + d), v128.load(sumGradient + d)));
    }
  }
  for (let d: usize = 0; d < row; d += 4) {
    const id = load<i32>(argument + d);
    if (id == 0) continue;
    const to = table + <usize>id * row + d;
    store<f32>(to, load<f32>(to) + load<f32>(maximumGradient + d));
  }
}
