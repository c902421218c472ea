import { messageOf } from '../../src/domain/errors';
import type { Answer } from './classifier';
import { LONGEST_RECORD, readByteLines } from './byteLines';
import { productOf, type Row } from './rows';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Where a line stands. */
interface Place {
  /** Counts from 1. */
  readonly line: number;
  /** Whether that is a number of one chunk of the input, which says nothing to its reader. */
  readonly inChunk: boolean;
}

/**
 * Products of JSON lines, in batches as the bytes arrive; empty lines are passed over.
 *
 * @param inChunk whether the source is one chunk of an input: a faulty line is then rendered without
 *   its number, and with its text when it is no JSON, so that it looks the same however the input is cut
 */
export async function* jsonRows(
  source: AsyncIterable<Uint8Array>,
  inChunk = false,
): AsyncGenerator<Row[]> {
  let line = 0;
  for await (const lines of readByteLines(source)) {
    const rows: Row[] = [];
    for (const bytes of lines) {
      line++;
      const row = rowOf(bytes, { line, inChunk });
      if (row) rows.push(row);
    }
    yield rows;
  }
}

/** @param bytes undefined for a line that was too long to keep */
function rowOf(bytes: Uint8Array | undefined, place: Place): Row | undefined {
  if (!bytes) return faulty(place, `It is longer than ${LONGEST_RECORD / 1024 / 1024} MiB.`);
  let text: string;
  try {
    text = decoder.decode(bytes).trim();
  } catch {
    return faulty(place, 'It is not UTF-8 text.');
  }
  return text === '' ? undefined : rowOfText(text, place);
}

function rowOfText(text: string, place: Place): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return faulty(place, `It is not JSON: ${messageOf(thrown)}.`, unparsed(text, place));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return faulty(place, 'It is no JSON object.', unparsed(text, place));
  }
  const record: Readonly<Record<string, unknown>> = { ...value };
  const product = productOf(record['name'], record['description']);
  if (typeof product === 'string') return faulty(place, product, { text, record });
  return {
    kind: 'product',
    product,
    render: (answer) => withKeys({ text, record }, answerKeys(answer)),
  };
}

/** A JSON object as it was written, and its value. */
interface Original {
  readonly text: string;
  readonly record: Readonly<Record<string, unknown>>;
}

const NOTHING: Original = { text: '{}', record: {} };

/** What stands for a line that is no object. */
function unparsed(line: string, { inChunk }: Place): Original {
  return inChunk ? { text: JSON.stringify({ line }), record: { line } } : NOTHING;
}

function faulty({ line, inChunk }: Place, problem: string, original = NOTHING): Row {
  const keys = { error: inChunk ? problem : `Line ${line}: ${problem}` };
  return { kind: 'faulty', line, problem, render: () => withKeys(original, keys) };
}

function answerKeys({ predictions, path }: Answer) {
  return { predictions, path };
}

/**
 * The object with keys appended. Its own text is kept, for reading and writing it again would
 * round long numbers; only an object that has such a key already is written anew.
 */
function withKeys({ text, record }: Original, keys: Record<string, unknown>): Uint8Array {
  const names = Object.keys(keys);
  if (names.some((name) => Object.hasOwn(record, name))) {
    const others = Object.entries(record).filter(([name]) => !names.includes(name));
    const whole = Object.fromEntries([...others, ...Object.entries(keys)]);
    return Buffer.from(`${JSON.stringify(whole)}\n`);
  }
  const body = text.slice(0, -1).trimEnd();
  const comma = body === '{' ? '' : ',';
  return Buffer.from(`${body}${comma}${JSON.stringify(keys).slice(1)}\n`);
}
