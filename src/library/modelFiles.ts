import { AppError, type AppErrorCode, messageOf } from '../domain/errors';
import { downloadText, type Fetch } from '../manifest/download';
import { NO_STORE } from '../manifest/fileStore';
import { loadFile } from '../manifest/loadFile';
import type { FileReference } from '../manifest/schema';
import { verify } from '../manifest/verify';
import type { ReadFile } from '../models/batch/shelf';
import { badInput } from './checks';
import type { FileBytes, ModelFileSource } from './options';

export const REGISTRY = 'registry.json';

/** Where the files of models come from. */
export interface ModelFiles {
  /** Text of the registry. */
  registry(): Promise<string>;
  /** A file of it, verified. */
  file(reference: FileReference): Promise<Uint8Array<ArrayBuffer>>;
}

/** @param baseUrl with or without a slash at its end */
export function fetchedFiles(fetch: Fetch, baseUrl: string): ModelFiles {
  const folder = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return {
    registry: () => downloadText(fetch, folder + REGISTRY),
    file: (reference) => loadFile({ fetch, folder, store: NO_STORE }, reference),
  };
}

export function givenFiles(source: ModelFileSource): ModelFiles {
  return {
    registry: async () => new TextDecoder().decode(await given(source, REGISTRY)),
    file: async (reference) => {
      const bytes = await given(source, reference.path);
      await verify(bytes, reference);
      return bytes;
    },
  };
}

/** Hands files to their parsers; what goes wrong is told to whoever put the files there. */
export function readerOf(files: ModelFiles): ReadFile {
  return (reference, parse) => told(reference.path, async () => parse(await files.file(reference)));
}

/** @throws AppError in words for a developer, with the code of what went wrong */
export async function told<Value>(path: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (cause) {
    const code = cause instanceof AppError ? cause.code : 'io';
    const sentence = SENTENCES[code]?.(path) ?? `"${path}": ${messageOf(cause)}`;
    throw new AppError(code, sentence, { cause });
  }
}

const AGAIN = 'Copy the folder aisle/models again, all files of one release.';
const misfit = (path: string) =>
  `The file "${path}" is not what this release of aisle reads. ${AGAIN}`;

const SENTENCES: Partial<Record<AppErrorCode, (path: string) => string>> = {
  'missing-file': (path) =>
    `There is no file "${path}" at "baseUrl" or in "files". They must have what is in aisle/models.`,
  'corrupt-file': (path) => `The file "${path}" is not the one of registry.json. ${AGAIN}`,
  'newer-schema': (path) => `The file "${path}" was written by a newer release. Update aisle.`,
  'bad-format': misfit,
  'shape-mismatch': misfit,
};

/** A copy, so that what was verified stays what it is. */
async function given(source: ModelFileSource, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await lookUp(source, path);
  if (bytes === undefined) throw new AppError('missing-file', `"${path}" is not among the files.`);
  if (ArrayBuffer.isView(bytes)) {
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).slice();
  }
  // by its tag: tests and frames have classes of their own
  if (Object.prototype.toString.call(bytes) === '[object ArrayBuffer]') {
    return new Uint8Array(bytes).slice();
  }
  throw badInput('Give files as Uint8Array or ArrayBuffer.');
}

function lookUp(source: ModelFileSource, path: string) {
  if (typeof source === 'function') return source(path);
  if (isMap(source)) return source.get(path);
  return Object.hasOwn(source, path) ? source[path] : undefined;
}

function isMap(source: object): source is ReadonlyMap<string, FileBytes> {
  return Object.prototype.toString.call(source) === '[object Map]';
}
