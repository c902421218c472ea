import { AppError } from '../../domain/errors';
import { HEAD_BYTES, MOST_BYTES, MOST_SPREADSHEET_BYTES } from '../limits';
import type { Encoding } from '../tableFormat';
import { type CatalogueFile, readBytes } from './catalogueFile';
import { encodingOfHead, Utf8Check } from './detectEncoding';
import { fileKind } from './fileKind';

export interface Inspection {
  readonly kind: 'zip' | 'text';
  /** Bytes. */
  readonly size: number;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly head: Uint8Array;
  readonly endsWithLineEnd: boolean;
}

/** Whether its head is all of a file. */
export function isWholeFile({ head, size }: Inspection): boolean {
  return head.length === size;
}

const LINE_END = [0x0a, 0x0d];

/**
 * Goes through all bytes of a file once, keeping the first ones: only so is it sure that it can
 * be read to its end, and what its encoding is.
 *
 * @throws AppError `bad-input` for an empty file, a file of another kind, one that is too large
 */
export async function inspectFile(file: CatalogueFile, signal?: AbortSignal): Promise<Inspection> {
  const check = new Utf8Check();
  const head = new Head();
  let kind: 'zip' | 'text' | undefined;
  let size = 0;
  let last: number[] = [];
  for await (const chunk of readBytes(file, signal)) {
    size += chunk.length;
    head.add(chunk);
    if (head.isFull) kind ??= fileKind(file.name, head.bytes());
    refuseTooLarge(file.name, size, kind);
    if (kind !== 'zip') check.add(chunk);
    last = [...last, ...chunk.slice(-2)].slice(-2);
  }
  if (size === 0) {
    const message = `The file “${file.name}” is empty. Choose a file with one product in each line.`;
    throw new AppError('bad-input', message);
  }
  const bytes = head.bytes();
  kind ??= fileKind(file.name, bytes);
  refuseTooLarge(file.name, size, kind);
  const { encoding = check.end(), bom } = encodingOfHead(bytes);
  const lastUnit = last.filter((byte) => !encoding.startsWith('utf-16') || byte !== 0).at(-1) ?? 0;
  return { kind, size, encoding, bom, head: bytes, endsWithLineEnd: LINE_END.includes(lastUnit) };
}

function refuseTooLarge(name: string, size: number, kind: 'zip' | 'text' | undefined): void {
  const most = kind === 'zip' ? MOST_SPREADSHEET_BYTES : MOST_BYTES;
  if (size <= most) return;
  throw new AppError(
    'bad-input',
    `The file “${name}” is larger than ${most / 1024 / 1024} MiB. Divide it into smaller ones.`,
  );
}

/** The first bytes of a file. */
class Head {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  get isFull(): boolean {
    return this.#length >= HEAD_BYTES;
  }

  add(chunk: Uint8Array): void {
    if (this.isFull) return;
    const piece = chunk.slice(0, HEAD_BYTES - this.#length);
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.#length);
    let offset = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    return whole;
  }
}
