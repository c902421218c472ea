import type { CatalogueChunk } from '../../archive/chunks';

/** How many are kept in memory after they were looked at. */
const KEPT = 8;

/** Chunks of rows as they lie on the device, those that were looked at last at hand. */
export class RecentChunks {
  readonly #read: (index: number) => Promise<CatalogueChunk>;
  readonly #recent = new Map<number, Promise<CatalogueChunk>>();

  constructor(read: (index: number) => Promise<CatalogueChunk>) {
    this.#read = read;
  }

  at(index: number): Promise<CatalogueChunk> {
    const chunk = this.#recent.get(index) ?? this.#read(index);
    this.#recent.delete(index);
    this.#recent.set(index, chunk);
    chunk.catch(() => this.#recent.delete(index));
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > KEPT && oldest !== undefined) this.#recent.delete(oldest);
    return chunk;
  }
}
