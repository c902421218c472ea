import type { RowChunk, RowKind } from '../../archive/chunks';
import type { RowContent } from '../../catalogue/products/productReader';
import type { Decision } from '../../catalogue/review/decision';
import type { Row } from '../../catalogue/row';

/** Collects the rows of a chunk as they are read. */
export class ChunkBuilder {
  readonly #rows: Row[] = [];
  readonly #names: string[] = [];
  readonly #descriptions: string[] = [];
  readonly #kinds: RowKind[] = [];
  readonly #problems = new Map<number, string>();
  /** By the place in the chunk. */
  readonly decisions = new Map<number, Decision>();

  get rows(): number {
    return this.#rows.length;
  }

  add(row: Row, content: RowContent, decision: Decision | undefined): void {
    const place = this.#rows.push(row) - 1;
    const { name, description } =
      content.kind === 'product' ? content.product : { name: '', description: '' };
    this.#names.push(name);
    this.#descriptions.push(description);
    this.#kinds.push(content.kind);
    if (content.kind === 'problem') this.#problems.set(place, content.sentence);
    if (decision && content.kind !== 'empty') this.decisions.set(place, decision);
  }

  build(): RowChunk {
    return {
      rows: this.#rows,
      names: this.#names,
      descriptions: this.#descriptions,
      kinds: this.#kinds,
      problems: this.#problems,
    };
  }
}
