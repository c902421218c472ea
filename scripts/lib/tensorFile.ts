import * as v from 'valibot';
import { AppError } from '../../src/domain/errors';
import { parsedJson, readWhole, writeWhole } from './files';

const MAGIC = 0x4e534c41; // "ALSN" in little-endian order
const PREAMBLE_BYTES = 8;

const headerSchema = v.object({
  about: v.unknown(),
  tensors: v.array(v.object({ name: v.string(), length: v.number() })),
});

export interface TensorFile {
  /** Whatever the writer wanted to say, as JSON. */
  about: unknown;
  tensors: Map<string, Float32Array>;
}

/** Named float arrays and a few words about them in one file, written whole or not at all. */
export async function writeTensors(path: string, { about, tensors }: TensorFile): Promise<void> {
  const entries = [...tensors];
  const list = entries.map(([name, values]) => ({ name, length: values.length }));
  const header = Buffer.from(JSON.stringify({ about, tensors: list }));
  const padded = Buffer.concat([header, Buffer.alloc((4 - (header.length % 4)) % 4, ' ')]);
  const preamble = Buffer.alloc(PREAMBLE_BYTES);
  preamble.writeUInt32LE(MAGIC, 0);
  preamble.writeUInt32LE(padded.length, 4);
  const bodies = entries.map(([, values]) =>
    Buffer.from(values.buffer, values.byteOffset, values.byteLength),
  );
  await writeWhole(path, Buffer.concat([preamble, padded, ...bodies]));
}

/**
 * @param madeBy the command that makes the file
 * @throws AppError `missing-file` or `bad-format`
 */
export async function readTensors(path: string, madeBy: string): Promise<TensorFile> {
  const bytes = await readWhole(path, madeBy);
  const damaged = () =>
    new AppError('bad-format', `${path} is damaged. Make it again with: ${madeBy}`);
  if (bytes.length < PREAMBLE_BYTES || bytes.readUInt32LE(0) !== MAGIC) throw damaged();
  const bodyAt = PREAMBLE_BYTES + bytes.readUInt32LE(4);
  const text = bytes.subarray(PREAMBLE_BYTES, bodyAt).toString('utf8');
  const parsed = v.safeParse(
    headerSchema,
    parsedJson(text, () => damaged().message),
  );
  if (!parsed.success) throw damaged();
  const total = parsed.output.tensors.reduce((sum, { length }) => sum + 4 * length, 0);
  if (bytes.length !== bodyAt + total) throw damaged();
  const tensors = new Map<string, Float32Array>();
  let at = bodyAt;
  for (const { name, length } of parsed.output.tensors) {
    const values = new Float32Array(length); // a copy, for alignment
    Buffer.from(values.buffer).set(bytes.subarray(at, at + 4 * length));
    tensors.set(name, values);
    at += 4 * length;
  }
  return { about: parsed.output.about, tensors };
}
