import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { AppError } from '../../src/domain/errors';
import { fileError } from '../lib/fileErrors';

/** Where `npm run bundle` writes, and where the recipes look. */
export const BUNDLE = join('build', 'aisle-classify');
export const ARCHIVE = join('build', 'aisle-classify.tar.gz');

/** The program of a bundle; it stands where it does in a checkout, and finds the rest from there. */
export const PROGRAM = join('scripts', 'classify.mjs');
const KERNELS = join('build', 'kernels.wasm');
const MODELS = join('public', 'models');

/**
 * The command `classify` with all packages it needs, the kernels and the models, as a folder and, if
 * asked for, as an archive of what is in it. Each takes its place whole or not at all.
 *
 * @throws AppError when something is missing, cannot be written, or there is no `tar`
 */
export async function writeBundle(folder: string, archive?: string): Promise<void> {
  const temporary = await mkdtemp(join(dirname(resolve(folder)), '.bundle-')).catch(
    (thrown: unknown) => {
      throw fileError(dirname(folder), thrown);
    },
  );
  try {
    const made = join(temporary, 'made');
    await buildProgram(made);
    for (const path of [KERNELS, MODELS, 'LICENSE']) {
      await cp(path, join(made, path), { recursive: true });
    }
    if (archive !== undefined) {
      await pack(made, join(temporary, 'archive'));
      await rename(join(temporary, 'archive'), archive);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  } catch (thrown) {
    throw fileError(folder, thrown);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** One file for Node, of the script and its packages. */
async function buildProgram(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join('scripts', 'classify.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: PROGRAM, codeSplitting: false } },
    },
  });
}

async function pack(folder: string, archive: string): Promise<void> {
  const child = spawn('tar', ['-czf', archive, '-C', folder, '.'], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit').catch(() => [undefined])) as [
    number | null | undefined,
  ];
  if (code === 0) return;
  throw new AppError(
    'io',
    'The archive could not be made: "tar" is missing or failed. Install it.',
  );
}
