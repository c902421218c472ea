import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileError } from './fileErrors';

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * A file as a stream of bytes, unpacked when it is gzip, whatever its name says. Errors
 * come out of the stream as they are; see `fileError`.
 */
export async function openBytes(path: string): Promise<Readable> {
  const packed = await isGzip(path);
  const file = createReadStream(path);
  // The callback is there because pipeline wants one: the error also reaches the reader.
  return packed ? pipeline(file, createGunzip(), () => undefined) : file;
}

/** The lines of a text file without their ends; a byte-order mark is dropped. */
export async function* readLines(path: string): AsyncGenerator<string> {
  try {
    const stream = await openBytes(path);
    stream.setEncoding('utf8');
    let rest = '';
    let first = true;
    for await (const chunk of stream as AsyncIterable<string>) {
      const lines = (rest + (first ? chunk.replace(/^\ufeff/, '') : chunk)).split('\n');
      first = false;
      rest = lines.pop() ?? '';
      for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    if (rest !== '') yield rest;
  } catch (thrown) {
    throw fileError(path, thrown);
  }
}

async function isGzip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && GZIP_MAGIC.every((byte, i) => buffer[i] === byte);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw fileError(path, thrown);
  }
}
