import { once } from 'node:events';
import { fileError } from '../lib/fileErrors';
import { writeStreamed } from '../lib/writeStreamed';

/**
 * Writes to a file, whole or not at all, or else to standard output, no faster than its reader
 * takes it.
 */
export async function writeOutput(
  path: string | undefined,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (path !== undefined) return writeStreamed(path, chunks);
  const { stdout } = process;
  const failed = (error: NodeJS.ErrnoException) => {
    // the reader, such as `head`, has all it wanted
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`${fileError('standard output', error).message}\n`);
    process.exit(1);
  };
  stdout.on('error', failed);
  for await (const chunk of chunks) {
    if (chunk.length > 0 && !stdout.write(chunk)) await once(stdout, 'drain');
  }
}
