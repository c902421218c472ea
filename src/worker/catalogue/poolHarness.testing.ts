import type { CatalogueRun, RunProgress } from './catalogueRun';
import { type ChunkResult, productsInMemory } from './chunks';
import { CataloguePool, type CatalogueJob } from './pool';
import type { ProductColumns } from './protocol';
import { FOLDER, registry, sourceOf, ThreadlessCatalogueWorker } from './threadless.testing';

const GOODS = ['AAA batteries', 'Laptop charger', 'Coffee maker', 'Garden chair', 'HDMI cable'];

/** Made-up products, no two chunks of them alike. */
export function catalogue(rows: number): ProductColumns {
  const names = Array.from({ length: rows }, (_, i) => `${GOODS[i % GOODS.length]!} ${i % 7}`);
  return { names, descriptions: names.map((_, i) => (i % 2 ? 'black' : '')) };
}

/** A pool of workers without threads, and all that it does and tells. */
export class PoolHarness {
  readonly pool: CataloguePool;
  readonly workers: ThreadlessCatalogueWorker[] = [];
  results: ChunkResult[] = [];
  progress: RunProgress[] = [];

  /** @param prepare is given every worker that starts, and how many have started before */
  constructor(
    size: number,
    prepare: (worker: ThreadlessCatalogueWorker, index: number) => void = () => {},
  ) {
    this.pool = new CataloguePool({
      spawn: () => {
        const worker = new ThreadlessCatalogueWorker();
        prepare(worker, this.workers.length);
        this.workers.push(worker);
        return worker;
      },
      folder: FOLDER,
      kernels: sourceOf('linear').kernels,
      workers: size,
    });
  }

  begin(rows: number, changes: Partial<CatalogueJob> = {}): CatalogueRun {
    return this.pool.run({
      registry,
      model: 'linear',
      products: productsInMemory(catalogue(rows)),
      onChunk: (result) => this.results.push(result),
      onProgress: (now) => this.progress.push(now),
      ...changes,
    });
  }

  /** Confidence of every row, told from the chunks in whatever order they came. */
  confidences(rows: number): Float64Array {
    const all = new Float64Array(rows);
    for (const result of this.results) {
      if (result.kind === 'answered') all.set(result.answers.confidence, result.start);
    }
    return all;
  }
}
