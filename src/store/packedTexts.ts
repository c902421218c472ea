import { deflateSync, Inflate } from 'fflate';

/**
 * Texts squeezed into a field of the hash: a JSON array, in UTF-8, deflated without a header
 * (RFC 1951), in base64 for URLs (RFC 4648, section 5) without padding.
 */

/** Bytes that are fed to the decoder at once; one can become a thousand. */
const STEP = 256;

/** Characters that stand for one text each, in the field. */
export function packTexts(texts: readonly string[]): string {
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(texts)), { level: 9 });
  return toBase64Url(bytes);
}

/**
 * The texts that were packed. Never fails: what is damaged gives none.
 *
 * @param longest bytes of JSON at most: a short field must not become gigabytes
 */
export function unpackTexts(packed: string, longest: number): string[] {
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(inflated(packed, longest));
    const texts: unknown = JSON.parse(json);
    const isText = (item: unknown): item is string => typeof item === 'string';
    return Array.isArray(texts) && texts.every(isText) ? texts : [];
  } catch {
    return [];
  }
}

/** @throws Error for what is no deflated data, breaks off, or grows too long */
function inflated(packed: string, longest: number): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(packed);
  const out = new Uint8Array(longest);
  let length = 0;
  const decoder = new Inflate((chunk) => {
    out.set(chunk, length); // throws a RangeError where it does not fit
    length += chunk.length;
  });
  for (let start = 0; start < bytes.length; start += STEP) {
    decoder.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
  }
  return out.subarray(0, length);
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException for characters that are not of the alphabet */
function fromBase64Url(text: string): Uint8Array {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}
