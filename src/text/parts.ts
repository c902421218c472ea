const HAS_SEPARATOR = /[-&'.+#]/;
/** Every separator but the decimal point and the foot mark of a number; `'s` goes whole. */
const SEPARATORS = /'s(?!\p{L})|[-&+#]|(?<!\d)['.]/iu;

/** Where one word runs into the next, the surest boundary first. */
const BOUNDARIES = [
  /(?<=\p{L}\p{Ll}|\p{Lu}{2})(?=\d)/u, // Fi|5.1", KitKat|3G
  /(?<=\p{Ll}{2})(?=\p{Lu})/u, // Bluetooth|Rechargeable
  /(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u, // LED|Display
  /(?<=\d)(?=\p{L})/u, // 3450|mAh
  /(?<=\p{L})(?=\d)/u, // A|9
];

const DECIMAL = /^(\d+)\.\d+(["']?)$/;
const PLURAL = /^(\p{L}{3,}[^\P{L}sS])[sS]$/u;

/**
 * What an unknown word is taken apart into: pieces at hyphens and the like, else at the
 * first kind of boundary it has. A decimal falls back to its whole part, a plural to its
 * singular. Parts are shorter than the word and keep their case, so that they can be taken
 * apart again. Empty when the word has none.
 */
export function partsOf(surface: string): readonly string[] {
  if (HAS_SEPARATOR.test(surface)) {
    const pieces = surface.split(SEPARATORS).filter(Boolean);
    if (pieces.length > 0 && pieces[0] !== surface) return pieces;
  }
  for (const boundary of BOUNDARIES) {
    const pieces = surface.split(boundary);
    if (pieces.length > 1) return pieces;
  }
  return simplerForm(surface);
}

function simplerForm(surface: string): readonly string[] {
  const decimal = DECIMAL.exec(surface);
  if (decimal) return [`${decimal[1]}${decimal[2]}`];
  const plural = PLURAL.exec(surface);
  return plural ? [plural[1]!] : [];
}
