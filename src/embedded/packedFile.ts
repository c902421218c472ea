/// <reference path="./simple-yenc.d.ts" />
import { decode } from 'simple-yenc';

/** How `scripts/single` packs a file: deflated without a header, then as yEnc text. */
const FORMAT = 'deflate-raw';

/** The type of the elements that carry files; no browser runs it. */
export const PACKED_TYPE = 'application/x-aisle-packed';

/**
 * The encoding the whole document has. It has a character for each byte, of which the parser
 * changes only NUL, CR and what looks like a tag.
 */
export const PACKED_CHARSET = 'windows-1252';

/** All elements with files, by the names of the files. */
export function packedElements(root: ParentNode): Map<string, HTMLScriptElement> {
  const all = root.querySelectorAll<HTMLScriptElement>(`script[type="${PACKED_TYPE}"]`);
  return new Map([...all].map((element) => [element.dataset['file'] ?? '', element]));
}

/** Takes the text out of the document, where it would lie twice as large as the bytes. */
export function takePacked(element: HTMLScriptElement): Blob {
  const packed = decode(element.text);
  element.remove();
  return new Blob([packed]);
}

/** What was packed. Rejects when it is damaged. */
export async function unpacked(packed: Blob): Promise<Blob> {
  const stream = packed.stream().pipeThrough(new DecompressionStream(FORMAT));
  return await new Response(stream).blob();
}
