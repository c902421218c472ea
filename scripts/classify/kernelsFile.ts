import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../src/domain/errors';
import { readWhole } from '../lib/files';

const KERNELS = join('build', 'kernels.wasm');
const SOURCES = join('src', 'engine', 'assembly');

/**
 * The compiled SIMD kernels; compiled first when they are missing or older than their sources.
 * Nothing is written to standard output, where the answers go.
 *
 * @param home folder of Aisle, a checkout or a bundle
 */
export async function readKernels(home = ''): Promise<Uint8Array<ArrayBuffer>> {
  if (!areCurrent(home)) await compile(home);
  return new Uint8Array(await readWhole(join(home, KERNELS), 'npm run kernels'));
}

function areCurrent(home: string): boolean {
  const compiled = statSync(join(home, KERNELS), { throwIfNoEntry: false });
  const sources = join(home, SOURCES);
  // a bundle has no sources
  if (!existsSync(sources)) return compiled !== undefined;
  if (!compiled) return false;
  return readdirSync(sources).every(
    (name) => statSync(join(sources, name)).mtimeMs <= compiled.mtimeMs,
  );
}

async function compile(home: string): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'kernels'], {
    cwd: home || '.',
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0) return;
  throw new AppError('io', 'The kernels could not be compiled. Run: npm ci && npm run kernels');
}
