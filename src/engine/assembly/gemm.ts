// C[M×N] (+)= A[M×K] · B[K×N] with free strides for A and B, so that a transpose costs no
// copy. Blocked and packed after Goto & van de Geijn, "Anatomy of High-Performance Matrix
// Multiplication" (2008); the inner tile is 4×8: eight accumulators, two vectors of B and
// one broadcast of A fit the sixteen registers of every machine with 128-bit SIMD.

const TILE_ROWS: i32 = 4;
const TILE_COLUMNS: i32 = 8;
const BLOCK_K: i32 = 256;
const BLOCK_M: i32 = 64;
const BLOCK_N: i32 = 512;

const PACKED_A: i32 = BLOCK_M * BLOCK_K * 4;
const PACKED_B: i32 = BLOCK_N * BLOCK_K * 4;
const EDGE: i32 = TILE_ROWS * TILE_COLUMNS * 4;

let packedA: usize = 0;
let packedB: usize = 0;
let edgeTile: usize = 0;

/** Bytes of scratch memory that `setPacking` wants. */
export function packingBytes(): i32 {
  return PACKED_A + PACKED_B + EDGE;
}

/** Gives `gemm` its scratch memory, 16-byte aligned. Once, before the first call. */
export function setPacking(pointer: usize): void {
  packedA = pointer;
  packedB = pointer + PACKED_A;
  edgeTile = packedB + PACKED_B;
}

// @ts-ignore: decorator
@inline
function multiplyAdd(a: v128, b: v128, sum: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** One 4×8 tile: packed panels a (k×4) and b (k×8) into c, whose rows are `stride` bytes apart. */
function tile(k: i32, a: usize, b: usize, c: usize, stride: usize, accumulate: bool): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0), c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0), c31 = f32x4.splat(0);
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let value = v128.load32_splat(a);
    c00 = multiplyAdd(value, b0, c00);
    c01 = multiplyAdd(value, b1, c01);
    value = v128.load32_splat(a, 4);
    c10 = multiplyAdd(value, b0, c10);
    c11 = multiplyAdd(value, b1, c11);
    value = v128.load32_splat(a, 8);
    c20 = multiplyAdd(value, b0, c20);
    c21 = multiplyAdd(value, b1, c21);
    value = v128.load32_splat(a, 12);
    c30 = multiplyAdd(value, b0, c30);
    c31 = multiplyAdd(value, b1, c31);
    a += 16;
    b += 32;
  }
  storeRow(c, c00, c01, accumulate);
  storeRow(c + stride, c10, c11, accumulate);
  storeRow(c + 2 * stride, c20, c21, accumulate);
  storeRow(c + 3 * stride, c30, c31, accumulate);
}

// @ts-ignore: decorator
@inline
function storeRow(c: usize, left: v128, right: v128, accumulate: bool): void {
  if (accumulate) {
    left = f32x4.add(v128.load(c), left);
    right = f32x4.add(v128.load(c, 16), right);
  }
  v128.store(c, left);
  v128.store(c, right, 16);
}

/** Packs columns [0, columns) of a k×columns block of B into panels of eight. */
function packB(k: i32, columns: i32, b: usize, rowStride: i32, columnStride: i32): void {
  let out = packedB;
  for (let j = 0; j < columns; j += TILE_COLUMNS) {
    const width = min(TILE_COLUMNS, columns - j);
    let row = b + (<usize>(j * columnStride) << 2);
    for (let p = 0; p < k; p++) {
      if (columnStride == 1 && width == TILE_COLUMNS) {
        v128.store(out, v128.load(row));
        v128.store(out, v128.load(row, 16), 16);
      } else {
        let from = row;
        for (let t = 0; t < TILE_COLUMNS; t++) {
          store<f32>(out + (<usize>t << 2), t < width ? load<f32>(from) : 0);
          from += <usize>columnStride << 2;
        }
      }
      out += TILE_COLUMNS << 2;
      row += <usize>rowStride << 2;
    }
  }
}

/** Packs rows [0, rows) of a rows×k block of A into panels of four. */
function packA(rows: i32, k: i32, a: usize, rowStride: i32, columnStride: i32): void {
  let out = packedA;
  const rowBytes = <usize>rowStride << 2;
  const columnBytes = <usize>columnStride << 2;
  for (let i = 0; i < rows; i += TILE_ROWS) {
    const height = min(TILE_ROWS, rows - i);
    let column = a + <usize>i * rowBytes;
    for (let p = 0; p < k; p++) {
      if (height == TILE_ROWS) {
        if (rowStride == 1) {
          v128.store(out, v128.load(column));
        } else {
          store<f32>(out, load<f32>(column));
          store<f32>(out, load<f32>(column + rowBytes), 4);
          store<f32>(out, load<f32>(column + 2 * rowBytes), 8);
          store<f32>(out, load<f32>(column + 3 * rowBytes), 12);
        }
      } else {
        for (let t = 0; t < TILE_ROWS; t++) {
          const value = t < height ? load<f32>(column + <usize>t * rowBytes) : 0;
          store<f32>(out + (<usize>t << 2), value);
        }
      }
      out += TILE_ROWS << 2;
      column += columnBytes;
    }
  }
}

/** A tile that hangs over the edge of C: computed beside it, then only its inside copied. */
function edge(k: i32, a: usize, b: usize, c: usize, stride: usize, height: i32, width: i32, accumulate: bool): void {
  tile(k, a, b, edgeTile, TILE_COLUMNS << 2, false);
  for (let t = 0; t < height; t++) {
    for (let u = 0; u < width; u++) {
      const to = c + <usize>t * stride + (<usize>u << 2);
      const value = load<f32>(edgeTile + (<usize>(t * TILE_COLUMNS + u) << 2));
      store<f32>(to, accumulate ? load<f32>(to) + value : value);
    }
  }
}

function multiplyPacked(rows: i32, columns: i32, k: i32, c: usize, stride: usize, accumulate: bool): void {
  for (let j = 0; j < columns; j += TILE_COLUMNS) {
    const width = min(TILE_COLUMNS, columns - j);
    const b = packedB + (<usize>(j * k) << 2);
    for (let i = 0; i < rows; i += TILE_ROWS) {
      const height = min(TILE_ROWS, rows - i);
      const a = packedA + (<usize>(i * k) << 2);
      const to = c + <usize>i * stride + (<usize>j << 2);
      if (height == TILE_ROWS && width == TILE_COLUMNS) tile(k, a, b, to, stride, accumulate);
      else edge(k, a, b, to, stride, height, width, accumulate);
    }
  }
}

/**
 * C (+)= A·B. Strides count floats: element (i, p) of A is at a + 4·(i·rowStrideA +
 * p·columnStrideA), B alike; C is row-major with `strideC` floats from row to row.
 * Element (i, j) is summed in the same order whatever M and N are.
 */
export function gemm(
  m: i32, n: i32, k: i32,
  a: usize, rowStrideA: i32, columnStrideA: i32,
  b: usize, rowStrideB: i32, columnStrideB: i32,
  c: usize, strideC: i32, accumulate: bool,
): void {
  for (let jc = 0; jc < n; jc += BLOCK_N) {
    const columns = min(BLOCK_N, n - jc);
    for (let pc = 0; pc < k; pc += BLOCK_K) {
      const depth = min(BLOCK_K, k - pc);
      packB(depth, columns, b + (<usize>(pc * rowStrideB + jc * columnStrideB) << 2), rowStrideB, columnStrideB);
      for (let ic = 0; ic < m; ic += BLOCK_M) {
        const rows = min(BLOCK_M, m - ic);
        packA(rows, depth, a + (<usize>(ic * rowStrideA + pc * columnStrideA) << 2), rowStrideA, columnStrideA);
        const to = c + (<usize>(ic * strideC + jc) << 2);
        multiplyPacked(rows, columns, depth, to, <usize>strideC << 2, accumulate || pc > 0);
      }
    }
  }
}
