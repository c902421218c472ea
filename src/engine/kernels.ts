import { assert } from '../domain/errors';
import type { KernelExports } from './kernelExports';

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

  /** The bytes at a pointer, as a view. */
  bytesAt(pointer: number, count: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, pointer, count);
  }

  /** Sets floats (or integers) to 0. */
  clear(pointer: number, count: number): void {
    this.floats.fill(0, pointer / 4, pointer / 4 + count);
  }
}
