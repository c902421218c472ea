import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../src/domain/errors';
import { readWhole } from '../lib/files';

const KERNELS = join('build', 'kernels.wasm');
const SOURCES = join('src', 'engine', 'assembly');

/**
 * The compiled SIMD kernels; compiled first when they are missing or older than their sources.
 * Nothing is written to standard output, where the answers go.
 */
export async function readKernels(): Promise<Uint8Array<ArrayBuffer>> {
  if (!areCurrent()) await compile();
  return new Uint8Array(await readWhole(KERNELS, 'npm run kernels'));
}

function areCurrent(): boolean {
  const compiled = statSync(KERNELS, { throwIfNoEntry: false });
  if (!compiled) return false;
  return readdirSync(SOURCES).every(
    (name) => statSync(join(SOURCES, name)).mtimeMs <= compiled.mtimeMs,
  );
}

async function compile(): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'kernels'], {
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0) return;
  throw new AppError('io', 'The kernels could not be compiled. Run: npm ci && npm run kernels');
}
