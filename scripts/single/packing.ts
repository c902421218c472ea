import { deflateRawSync } from 'node:zlib';
import { decode, encode } from 'simple-yenc';
import { assert } from '../../src/domain/errors';
import { PACKED_TYPE } from '../../src/embedded/packedFile';

/** A tag that would end or confuse the text of a script element. */
const TAG = /<\/?script/i;

/**
 * A file as the text of a script element, of characters up to U+00FF: one byte each in a document
 * that is windows-1252.
 */
export function packed(bytes: Uint8Array): string {
  const deflated = deflateRawSync(bytes, { level: 9, memLevel: 9 });
  const text = encode(deflated);
  // neither is likely in 10 MB, and both would be found by nobody but a reader
  assert(!TAG.test(text), 'no packed file looks like a script tag');
  assert(deflated.equals(decode(text)), 'what is packed can be unpacked');
  return text;
}

/** @param name without quotes: a hash or a file name */
export function packedElement(name: string, text: string): string {
  return `<script type="${PACKED_TYPE}" data-file="${name}">${text}</script>\n`;
}
