import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';

/** What a program wrote, and how it ended. */
export interface ProcessOutcome {
  readonly output: string;
  readonly errors: string;
  /** Null when a signal ended it. */
  readonly code: number | null;
}

/** Gives a program all of its input and waits for its end. */
export async function processOutcome(
  child: ChildProcessWithoutNullStreams,
  input: string | Uint8Array = '',
): Promise<ProcessOutcome> {
  const written = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.errors += text));
  child.stdin.on('error', () => undefined); // it may end before it has read all
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...written, code };
}
