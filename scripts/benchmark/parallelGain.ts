import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, openSync, closeSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../src/domain/errors';
import type { ModelId } from '../../src/domain/model';
import { PROGRAM, writeBundle } from '../bundling/bundle';
import type { CatalogueProducts } from './catalogueThroughput';

/** Rows of each model: enough that a process classifies for ten seconds and more, and starts in half of one. */
const ROWS = { mlp: 80_000, ensemble: 12_000 } as const satisfies Partial<Record<ModelId, number>>;
const RECIPE = join('recipes', 'gnu-parallel.sh');

/** Seconds that the same rows took; processes "by hand" are what the machine itself allows. */
export interface ParallelRound {
  readonly oneByHand: number;
  readonly twoByHand: number;
  readonly oneJob: number;
  readonly twoJobs: number;
  /** Processes that wanted to run on this machine before it began, over a minute. */
  readonly load: number;
}

export interface ParallelGain {
  readonly model: ModelId;
  readonly rows: number;
  readonly rounds: readonly ParallelRound[];
}

export const PARALLEL_MISSING =
  'GNU parallel is missing, so its recipe was not measured. Install it, on Debian with: ' +
  'apt-get install parallel';

export function hasParallel(): boolean {
  return spawnSync('parallel', ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Runs the recipe for GNU parallel with one job and with two, by turns with one process and two
 * started by hand.
 *
 * @throws AppError when a run fails, or two runs do not write the same bytes
 */
export async function measureParallel(
  products: CatalogueProducts,
  rounds: number,
): Promise<ParallelGain[]> {
  const folder = mkdtempSync(join(tmpdir(), 'aisle-'));
  try {
    const bundle = join(folder, 'bundle');
    await writeBundle(bundle);
    const gains: ParallelGain[] = [];
    for (const [model, rows] of Object.entries(ROWS) as [keyof typeof ROWS, number][]) {
      const runs = new Runs(folder, bundle, model, linesOf(products, rows));
      const measured: ParallelRound[] = [];
      for (let round = 0; round < rounds; round++) measured.push(await runs.round());
      gains.push({ model, rows, rounds: measured });
    }
    return gains;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The products over and over, as JSON lines. */
function linesOf({ columns: { names, descriptions } }: CatalogueProducts, rows: number): string[] {
  return Array.from({ length: rows }, (_, id) => {
    const i = id % names.length;
    return `${JSON.stringify({ id, name: names[i], description: descriptions[i] })}\n`;
  });
}

/** What is run on the rows of one model. */
class Runs {
  readonly #folder: string;
  readonly #program: readonly string[];
  readonly #recipe: readonly string[];
  /** SHA-256 of what the first run wrote. */
  #expected: string | undefined;

  constructor(folder: string, bundle: string, model: ModelId, lines: readonly string[]) {
    this.#folder = folder;
    this.#program = [process.execPath, join(bundle, PROGRAM), '--chunk', '--model', model];
    this.#recipe = ['sh', RECIPE, '--aisle', bundle, '--model', model];
    const half = lines.length / 2;
    writeFileSync(join(folder, 'whole'), lines.join(''));
    writeFileSync(join(folder, 'first'), lines.slice(0, half).join(''));
    writeFileSync(join(folder, 'second'), lines.slice(half).join(''));
  }

  async round(): Promise<ParallelRound> {
    const load = loadavg()[0]!;
    const whole = join(this.#folder, 'whole');
    return {
      load,
      oneByHand: await this.#timed(this.#program, ['whole']),
      twoByHand: await this.#timed(this.#program, ['first', 'second']),
      twoJobs: await this.#timed([...this.#recipe, '--jobs', '2', whole], ['whole']),
      oneJob: await this.#timed([...this.#recipe, '--jobs', '1', whole], ['whole']),
    };
  }

  /** Seconds until the command has answered each of the files, on all of them at once. */
  async #timed(command: readonly string[], files: readonly string[]): Promise<number> {
    const start = performance.now();
    const outputs = await Promise.all(files.map((file) => this.#run(command, file)));
    const seconds = (performance.now() - start) / 1000;
    const hash = createHash('sha256');
    for (const output of outputs)
      for await (const bytes of createReadStream(output)) hash.update(bytes as Buffer);
    const digest = hash.digest('hex');
    this.#expected ??= digest;
    if (digest === this.#expected) return seconds;
    throw new AppError('io', `"${command.join(' ')}" did not write what one process writes.`);
  }

  /** @returns the file with what it wrote */
  async #run([name, ...options]: readonly string[], input: string): Promise<string> {
    const output = join(this.#folder, `${input}.output`);
    const stdio = [
      openSync(join(this.#folder, input), 'r'),
      openSync(output, 'w'),
      'inherit',
    ] as const;
    const child = spawn(name!, options, { stdio: [...stdio] });
    const [code] = (await once(child, 'exit')) as [number | null];
    closeSync(stdio[0]);
    closeSync(stdio[1]);
    if (code === 0) return output;
    throw new AppError('io', `"${name}" failed. See what it wrote above.`);
  }
}
