/**
 * Random numbers that are the same on every machine for the same seed.
 *
 * xoshiro128** 1.1 (Blackman & Vigna 2018), its state filled by SplitMix32. Not for
 * secrets.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;
  private spare: number | undefined;

  /**
   * @param seed   a whole number; the low 32 bits count
   * @param stream one seed gives many unrelated sequences, such as one for each epoch, so
   *               that a run can go on in its middle without any state having been kept
   */
  constructor(seed: number, stream = 0) {
    const fill = splitMix(mix(seed | 0) ^ Math.imul(stream + 1, 0x9e3779b1));
    this.a = fill();
    this.b = fill();
    this.c = fill();
    this.d = fill();
  }

  /** Uniform in [0, 1), 32 bits fine. */
  next(): number {
    const result = Math.imul(rotate(Math.imul(this.b, 5), 7), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = rotate(this.d, 11);
    return result / 4294967296;
  }

  /** Uniform whole number in [0, n). */
  integer(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** Normal with mean 0 and standard deviation 1 (Box & Muller 1958). */
  gaussian(): number {
    if (this.spare !== undefined) {
      const kept = this.spare;
      this.spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.next())); // 1 - next() is never 0
    const angle = 2 * Math.PI * this.next();
    this.spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Puts the items of an array or typed array in random order, in place (Fisher & Yates). */
  shuffle<T>(items: { readonly length: number; [index: number]: T }): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      const kept = items[i]!;
      items[i] = items[j]!;
      items[j] = kept;
    }
  }
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** MurmurHash3's finaliser. */
function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

function splitMix(state: number): () => number {
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state);
  };
}
