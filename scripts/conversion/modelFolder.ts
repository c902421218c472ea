import { rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileError } from '../lib/fileErrors';
import type { OutputFile } from './netFiles';

/**
 * Replaces a folder by new files: written beside it first, then exchanged, so that a run
 * that fails or is stopped leaves the old folder as it was.
 */
export async function replaceFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const fresh = `${folder}.${process.pid}.new`;
  const old = `${folder}.${process.pid}.old`;
  const removeFresh = () => rmSync(fresh, { recursive: true, force: true });
  process.once('exit', removeFresh);
  try {
    for (const { path, bytes } of files) {
      const target = join(fresh, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
    await rename(folder, old).catch((thrown: NodeJS.ErrnoException) => {
      if (thrown.code !== 'ENOENT') throw thrown;
    });
    await rename(fresh, folder);
    await rm(old, { recursive: true, force: true });
  } catch (thrown) {
    removeFresh();
    throw fileError(folder, thrown);
  } finally {
    process.off('exit', removeFresh);
  }
}
