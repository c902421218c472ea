const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Anything above 0x7f. */
const NOT_ASCII = /[\x80-\xff]/;

/**
 * The text of a cell that was read with one character a byte: UTF-8, else Latin-1, as older
 * spreadsheets write.
 */
export function decodedCell(bytesAsCharacters: string): string {
  if (!NOT_ASCII.test(bytesAsCharacters)) return bytesAsCharacters;
  try {
    return utf8.decode(Buffer.from(bytesAsCharacters, 'latin1'));
  } catch {
    return bytesAsCharacters;
  }
}
