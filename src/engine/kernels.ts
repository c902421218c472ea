import { assert } from '../domain/errors';

/** What `assembly/index.ts` exports; pointers and counts are plain numbers. */
interface KernelExports {
  packingBytes(): number;
  setPacking(pointer: number): void;
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    rowStrideA: number,
    columnStrideA: number,
    b: number,
    rowStrideB: number,
    columnStrideB: number,
    c: number,
    strideC: number,
    accumulate: boolean,
  ): void;
  lstmForward(
    batch: number,
    units: number,
    step: number,
    ids: number,
    gates: number,
    bias: number,
    previousCell: number,
    cell: number,
    hidden: number,
    cellTangent: number,
    best: number,
    bestStep: number,
  ): void;
  lstmBackward(
    batch: number,
    units: number,
    step: number,
    gates: number,
    previousCell: number,
    cellTangent: number,
    bestGradient: number,
    bestStep: number,
    hiddenGradient: number,
    cellGradient: number,
  ): void;
  maxOverTime(
    batch: number,
    time: number,
    positions: number,
    filters: number,
    responses: number,
    bias: number,
    output: number,
    argument: number,
  ): void;
  convolutionBackward(
    batch: number,
    time: number,
    filters: number,
    depth: number,
    width: number,
    input: number,
    kernel: number,
    gradient: number,
    argument: number,
    kernelGradient: number,
    inputGradient: number,
  ): void;
  gatherRows(count: number, depth: number, ids: number, table: number, out: number): void;
  scatterAddRows(count: number, depth: number, ids: number, rows: number, table: number): void;
  bagForward(
    count: number,
    depth: number,
    ids: number,
    table: number,
    sum: number,
    maximum: number,
    argument: number,
  ): void;
  bagBackward(
    count: number,
    depth: number,
    ids: number,
    sumGradient: number,
    maximumGradient: number,
    argument: number,
    table: number,
  ): void;
  addInto(n: number, y: number, x: number): void;
  addBias(rows: number, columns: number, x: number, bias: number): void;
  addBiasRelu(rows: number, columns: number, x: number, bias: number): void;
  biasGradient(rows: number, columns: number, x: number, gradient: number): void;
  reluGate(n: number, output: number, gradient: number): void;
  sigmoidMinusTruth(n: number, logits: number, truth: number, scale: number): void;
  dropout(n: number, x: number, mask: number, keep: number, seed: number): void;
  multiplyInto(n: number, x: number, mask: number): void;
  adam(
    n: number,
    weight: number,
    gradient: number,
    mean: number,
    variance: number,
    rate: number,
    shrink: number,
  ): void;
  adamRows(
    count: number,
    depth: number,
    rows: number,
    weight: number,
    gradient: number,
    mean: number,
    variance: number,
    rate: number,
  ): void;
  bagFeatures(
    count: number,
    depth: number,
    ids: number,
    table: number,
    sum: number,
    maximum: number,
  ): void;
  windowMaximum(
    words: number,
    width: number,
    filters: number,
    slots: number,
    table: number,
    stride: number,
    bias: number,
    output: number,
  ): void;
  lstmStep(
    batch: number,
    units: number,
    gates: number,
    cell: number,
    hidden: number,
    best: number,
  ): void;
  calibrate(
    n: number,
    x: number,
    yes: number,
    no: number,
    offset: number,
    lowest: number,
    highest: number,
  ): void;
}

const PAGE_BYTES = 65_536;
const ALIGNMENT = 16;

/**
 * The SIMD kernels and the memory they work on.
 *
 * Memory is handed out once and never returned: a net allocates all it needs when it is
 * built. In a memory of a fixed size views stay valid; the operating system gives pages only
 * when they are first written. A memory that grows takes no more than what is allocated, but
 * every `allocate` ends the views taken before it.
 */
export class Kernels {
  readonly run: KernelExports;
  floats: Float32Array;
  integers: Int32Array;
  private readonly memory: WebAssembly.Memory;
  private next: number;

  /**
   * @param binary the module that `npm run kernels` compiles
   * @param megabytes size of the memory, in MiB; `growing` for as much as is allocated
   */
  constructor(
    binary: Uint8Array<ArrayBuffer>,
    private readonly megabytes: number | 'growing',
  ) {
    const bytes = megabytes === 'growing' ? PAGE_BYTES : megabytes * 1024 * 1024;
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    const imports = { env: { memory: this.memory } };
    const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), imports);
    this.run = instance.exports as unknown as KernelExports;
    this.floats = new Float32Array(this.memory.buffer);
    this.integers = new Int32Array(this.memory.buffer);
    this.next = PAGE_BYTES; // the module's own few globals lie below
    this.run.setPacking(this.allocate(this.run.packingBytes() / 4));
  }

  /** Room for `count` floats or integers, zeroed; the byte offset, a multiple of 16. */
  allocate(count: number): number {
    const pointer = this.next;
    this.next = Math.ceil((pointer + count * 4) / ALIGNMENT) * ALIGNMENT;
    const missing = this.next - this.memory.buffer.byteLength;
    if (missing > 0) this.grow(missing);
    return pointer;
  }

  private grow(bytes: number): void {
    assert(this.megabytes === 'growing', `the kernels' memory holds the net (${this.next} bytes)`);
    this.memory.grow(Math.ceil(bytes / PAGE_BYTES));
    this.floats = new Float32Array(this.memory.buffer);
    this.integers = new Int32Array(this.memory.buffer);
  }

  /** The floats at a pointer, as a view. */
  floatsAt(pointer: number, count: number): Float32Array {
    return this.floats.subarray(pointer / 4, pointer / 4 + count);
  }

  /** The integers at a pointer, as a view. */
  integersAt(pointer: number, count: number): Int32Array {
    return this.integers.subarray(pointer / 4, pointer / 4 + count);
  }

  /** Sets floats (or integers) to 0. */
  clear(pointer: number, count: number): void {
    this.floats.fill(0, pointer / 4, pointer / 4 + count);
  }
}
