import { assert } from '../domain/errors';

const EMPTY = -1;

/**
 * Finds the position of a 32-bit key: a hash table with open addressing, half full at most.
 * The keys are hashes already, so their low bits spread them.
 */
export class KeyIndex {
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** @param keys each once */
  constructor(private readonly keys: Uint32Array) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * keys.length)));
    this.mask = capacity - 1;
    this.slots = new Int32Array(capacity).fill(EMPTY);
    keys.forEach((key, position) => {
      const slot = this.slotOf(key);
      assert(this.slots[slot] === EMPTY, 'each key once');
      this.slots[slot] = position;
    });
  }

  /** The position of a key, or −1. */
  positionOf(key: number): number {
    return this.slots[this.slotOf(key)]!;
  }

  /** The slot that holds the key, or the empty one where it would go. */
  private slotOf(key: number): number {
    let slot = key & this.mask;
    for (;;) {
      const position = this.slots[slot]!;
      if (position === EMPTY || this.keys[position] === key) return slot;
      slot = (slot + 1) & this.mask;
    }
  }
}
