import type { Editable } from './editable';

/** What normalisation changes independently of what stands beside it, the finest first. */
const UNITS = [/\P{M}\p{M}*|\p{M}+/gsu, /\S+|\s+/gu];

/**
 * A text under change, every UTF-16 unit of which knows from where in the original it came. It
 * is changed exactly as a string would be: where a change cannot be followed in detail, only
 * the places get coarser.
 */
export class TrackedText implements Editable<TrackedText> {
  private constructor(
    readonly text: string,
    /** Unit i came from [starts[i], ends[i]) of the original; neither list ever falls. */
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
  ) {}

  static of(original: string): TrackedText {
    const starts = Int32Array.from({ length: original.length }, (_, i) => i);
    return new TrackedText(
      original,
      starts,
      starts.map((start) => start + 1),
    );
  }

  get length(): number {
    return this.text.length;
  }

  /** Where a part of the text, at least one unit long, stands in the original. */
  sourceOf(start: number, end: number): { start: number; end: number } {
    return { start: this.starts[start]!, end: this.ends[end - 1]! };
  }

  includes(part: string): boolean {
    return this.text.includes(part);
  }

  search(pattern: RegExp): number {
    return this.text.search(pattern);
  }

  /** @param pattern a global one */
  replace(pattern: RegExp, replacement: string | ((match: string) => string)): TrackedText {
    const builder = new Builder(this.starts, this.ends);
    let at = 0;
    for (const match of this.text.matchAll(pattern)) {
      builder.keep(this.text.slice(at, match.index));
      builder.change(match[0], replacementOf(match, replacement));
      at = match.index + match[0].length;
    }
    if (at === 0 && builder.isEmpty) return this;
    builder.keep(this.text.slice(at));
    return this.#built(builder);
  }

  normalize(form: 'NFC' | 'NFD' | 'NFKC'): TrackedText {
    const whole = this.text.normalize(form);
    if (whole === this.text) return this;
    for (const unit of UNITS) {
      const builder = new Builder(this.starts, this.ends);
      for (const [part] of this.text.matchAll(unit)) builder.change(part, part.normalize(form));
      if (builder.text === whole) return this.#built(builder);
    }
    const builder = new Builder(this.starts, this.ends);
    builder.change(this.text, whole);
    return this.#built(builder);
  }

  slice(start: number, end: number): TrackedText {
    if (start === 0 && end >= this.length) return this;
    const [starts, ends] = [this.starts.slice(start, end), this.ends.slice(start, end)];
    return new TrackedText(this.text.slice(start, end), starts, ends);
  }

  trim(): TrackedText {
    const end = this.text.trimEnd().length;
    return this.slice(Math.min(end, this.length - this.text.trimStart().length), end);
  }

  trimEnd(): TrackedText {
    return this.slice(0, this.text.trimEnd().length);
  }

  #built({ text, starts, ends }: Builder): TrackedText {
    return new TrackedText(text, Int32Array.from(starts), Int32Array.from(ends));
  }
}

/** Makes the next text from the one before, from its beginning to its end. */
class Builder {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  #at = 0;

  constructor(
    private readonly oldStarts: Int32Array,
    private readonly oldEnds: Int32Array,
  ) {}

  get isEmpty(): boolean {
    return this.text === '' && this.#at === 0;
  }

  /** Takes over the next part as it is. */
  keep(part: string): void {
    for (let i = 0; i < part.length; i++, this.#at++) {
      this.#push(this.oldStarts[this.#at]!, this.oldEnds[this.#at]!);
    }
    this.text += part;
  }

  /** Puts `after` in the place of the next part; what both begin and end with stays where it was. */
  change(before: string, after: string): void {
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before[head] === after[head]) head++;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
    this.keep(before.slice(0, head));
    const inserted = after.slice(head, after.length - tail);
    this.#replace(before.length - head - tail, inserted);
    this.keep(before.slice(before.length - tail));
  }

  /** Every unit of `inserted` came from all the `removed` units. */
  #replace(removed: number, inserted: string): void {
    const last = this.#at + removed - 1;
    const border = this.ends.at(-1) ?? this.oldStarts[this.#at] ?? 0;
    const start = removed > 0 ? this.oldStarts[this.#at]! : border;
    const end = removed > 0 ? this.oldEnds[last]! : border;
    for (let i = 0; i < inserted.length; i++) this.#push(start, end);
    this.text += inserted;
    this.#at += removed;
  }

  #push(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }
}

function replacementOf(
  match: RegExpExecArray,
  replacement: string | ((match: string) => string),
): string {
  if (typeof replacement === 'function') return replacement(match[0]);
  return replacement.replaceAll('$&', () => match[0]).replaceAll('$1', () => match[1] ?? '');
}
