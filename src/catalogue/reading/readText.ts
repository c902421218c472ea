import type { Encoding } from '../tableFormat';
import { type CatalogueFile, readBytes } from './catalogueFile';

/** A piece of a file's text. */
export interface TextPiece {
  readonly text: string;
  /** Bytes of the file up to its end. */
  readonly bytes: number;
}

/**
 * The text of a file in pieces as it is read, without a byte-order mark. What cannot be read
 * becomes U+FFFD.
 */
export async function* readText(
  file: CatalogueFile,
  encoding: Encoding,
  signal?: AbortSignal,
): AsyncGenerator<TextPiece, void> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const chunk of readBytes(file, signal)) {
    bytes += chunk.length;
    yield { text: decoder.decode(chunk, { stream: true }), bytes };
  }
  const text = decoder.decode();
  if (text !== '') yield { text, bytes };
}

/** The text that a file begins with, without a character that is cut off at its end. */
export function textOfHead(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true });
}
