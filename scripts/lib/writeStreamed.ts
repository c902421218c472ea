import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { fileError } from './fileErrors';

/** Half-written files, removed when the program ends for whatever reason. */
const unfinished = new Set<string>();
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true });
});

/**
 * Writes a file too large to hold in memory, whole or not at all: beside it first, then
 * renamed. Packed when the name ends in `.gz`. Makes the folder.
 *
 * @throws what `chunks` throws when it is an AppError, else an AppError about the file
 */
export async function writeStreamed(
  path: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  unfinished.add(temporary);
  try {
    await mkdir(dirname(path), { recursive: true });
    const source = Readable.from(chunks);
    const file = createWriteStream(temporary);
    await (path.endsWith('.gz') ? pipeline(source, createGzip(), file) : pipeline(source, file));
    await rename(temporary, path);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw fileError(path, thrown);
  } finally {
    unfinished.delete(temporary);
  }
}
