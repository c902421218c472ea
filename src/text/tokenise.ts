/** A word as it stands in the text. */
export interface Token {
  /** What the vocabulary knows: small letters, no thousands commas. */
  readonly text: string;
  /** The same in its own case, from which `partsOf` takes it apart. */
  readonly surface: string;
  /** Where it begins and ends in the normalised text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*`;
const WORD = String.raw`(?:${NUMBER}|[\p{L}\p{N}]\p{M}*)+`;
/** Between two words: wi-fi, men's, at&t. */
const JOINT = String.raw`-|(?<=\p{L})['&](?=\p{L})`;
/** After a word: 13.3" and 6' after a digit, edge+ and c# at the end. */
const TAIL = String.raw`(?<=\d)["']|\+(?![\p{L}\p{N}])|(?<=\p{L})#(?![\p{L}\p{N}])`;
/** U.S., h.264 and m.2: a dot between single letters belongs to the word. */
const DOTTED = String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|\p{L}\.\d+(?![\d.])`;

const TOKEN = new RegExp(`${DOTTED}|${WORD}(?:(?:${JOINT})${WORD})*(?:${TAIL})?`, 'gu');

/**
 * The words of a normalised text, in order. Numbers keep their decimals and units
 * (`802.11ac`, `13.3"`, `4k`), compounds stay one token (`4-pack`, `wi-fi`); punctuation
 * between words is dropped. Linear in the length of the text.
 */
export function tokenise(normalised: string): Token[] {
  return Array.from(normalised.matchAll(TOKEN), (match) => {
    const surface = withoutCommas(match[0]);
    const end = match.index + match[0].length;
    return { text: surface.toLowerCase(), surface, start: match.index, end };
  });
}

/** The surfaces of the same words, for whoever needs no places: a catalogue has many of them. */
export function surfacesOf(normalised: string): string[] {
  return (normalised.match(TOKEN) ?? []).map(withoutCommas);
}

function withoutCommas(number: string): string {
  return number.includes(',') ? number.replaceAll(',', '') : number;
}
