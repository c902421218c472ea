import type { ModelId } from '../../../src/domain/model';
import { parseRegistry } from '../../../src/manifest/parse';
import { productsInMemory } from '../../../src/worker/catalogue/chunks';
import { CataloguePool } from '../../../src/worker/catalogue/pool';
import type { ProductColumns } from '../../../src/worker/catalogue/protocol';
import { spawnScoreWorker } from '../../../src/worker/catalogue/spawn';
import { kernelsAddress } from '../../../src/worker/kernelsAddress';

/** What this page is asked to measure. */
export interface Question {
  readonly models: readonly ModelId[];
  readonly workers: number;
  readonly products: ProductColumns;
  /** Runs after one that loads the model; the best one counts. */
  readonly rounds: number;
}

/** Milliseconds from the products' texts to all answers, for each model. */
export type Measure = (question: Question) => Promise<number[]>;

const measure: Measure = async ({ models, workers, products, rounds }) => {
  const folder = new URL('models/', document.baseURI).href;
  const registry = parseRegistry(await (await fetch(`${folder}registry.json`)).text());
  const kernels = kernelsAddress(document.baseURI);
  const pool = new CataloguePool({ spawn: spawnScoreWorker, folder, kernels, workers });
  const times: number[] = [];
  for (const model of models) {
    const run = async () => {
      const start = performance.now();
      const source = productsInMemory(products);
      await pool.run({ registry, model, products: source, onChunk: () => {} }).finished;
      return performance.now() - start;
    };
    await run();
    let best = Infinity;
    for (let round = 0; round < rounds; round++) best = Math.min(best, await run());
    times.push(best);
  }
  pool.dispose();
  return times;
};

Object.assign(globalThis, { measureCatalogue: measure });
