import { AppError } from '../../domain/errors';

interface Signature {
  readonly bytes: readonly number[];
  /** Where they stand. */
  readonly at?: number;
  /** What such a file is, as the object of a sentence. */
  readonly what: string;
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

const SAVE_AS = 'Open it where it was made and save the table as CSV or XLSX.';
const OLD_EXCEL = 'an old Excel workbook (.xls), or one with a password';

const SIGNATURES: readonly Signature[] = [
  { bytes: ascii('%PDF'), what: 'a PDF document' },
  { bytes: [0x89, ...ascii('PNG')], what: 'an image' },
  { bytes: [0xff, 0xd8, 0xff], what: 'an image' },
  { bytes: ascii('GIF8'), what: 'an image' },
  { bytes: ascii('WEBP'), at: 8, what: 'an image' },
  { bytes: ascii('ftyp'), at: 4, what: 'an image or a film' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], what: OLD_EXCEL },
  { bytes: [0x1f, 0x8b], what: 'packed with gzip' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive' },
  { bytes: ascii('Rar!'), what: 'a RAR archive' },
  { bytes: ascii('PAR1'), what: 'a Parquet file' },
  { bytes: ascii('SQLite format 3'), what: 'a database' },
  { bytes: ascii('{\\rtf'), what: 'a text document (.rtf)' },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Whether a file is a ZIP archive, as workbooks are, or may be text.
 *
 * @param head its first bytes
 * @throws AppError `bad-input` that says what the file is, when it is something else
 */
export function fileKind(name: string, head: Uint8Array): 'zip' | 'text' {
  const signature = SIGNATURES.find(({ bytes, at = 0 }) => hasBytes(head, bytes, at));
  if (signature) {
    throw new AppError(
      'bad-input',
      `The file “${name}” is ${signature.what}, not a table of products. ${SAVE_AS}`,
    );
  }
  return hasBytes(head, ZIP, 0) ? 'zip' : 'text';
}

const MARKUP = /^\s*<(?:!doctype html|html|head|body|table)\b/i;
const XML = /^\s*<(?:\?xml|rss|feed|[a-z][\w:-]*[\s>])/i;
/** C0 controls but tab, line ends and form feed, and what a file of another kind decodes to. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g; // eslint-disable-line no-control-regex -- those are looked for
/** Share of control characters above which text is none; a few stray ones are always allowed. */
const MOST_CONTROLS = 0.01;
const STRAY_CONTROLS = 8;

/**
 * @param text the beginning of the file
 * @throws AppError `bad-input` when it is text, but no table
 */
export function refuseOtherText(name: string, text: string): void {
  const refuse = (what: string) => {
    throw new AppError('bad-input', `The file “${name}” ${what}`);
  };
  if (text.trim() === '') refuse('is empty. Choose a file with one product in each line.');
  if (MARKUP.test(text)) {
    refuse(
      'is a web page, not a table: perhaps a sign-in page was saved in its place. Export it again.',
    );
  }
  if (XML.test(text)) refuse(`is XML, which cannot be read. Export the products as CSV instead.`);
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > Math.max(STRAY_CONTROLS, text.length * MOST_CONTROLS)) {
    const line = text.slice(0, text.search(CONTROLS)).split(/\r\n|\n|\r/).length;
    refuse(`is no text: line ${line} has characters that no table has. ${SAVE_AS}`);
  }
}

function hasBytes(head: Uint8Array, bytes: readonly number[], at: number): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}
