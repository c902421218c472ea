/** Of what the package exports, what is used here; it comes without types. */
declare module 'simple-yenc' {
  /** Bytes as characters up to U+00FF: two for four of the 256 values, else one. */
  export function encode(bytes: Uint8Array): string;
  /** Also of characters as windows-1252 has them in place of U+0080 to U+009F. */
  export function decode(text: string): Uint8Array<ArrayBuffer>;
}
