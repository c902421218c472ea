/** Memory for what is read at once and not kept: taken again and again, so that nothing is left over. */
export class Scratch {
  #floats = new Float32Array();

  /** `count` floats, of any value; until the next call. */
  floats(count: number): Float32Array {
    if (this.#floats.length < count) this.#floats = new Float32Array(count);
    return this.#floats.subarray(0, count);
  }
}
