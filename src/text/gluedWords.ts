import type { Editable } from './editable';

const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}])`;

/** The forms in which one bullet point runs into the next; a space belongs behind each. */
const GLUED = new RegExp(
  [
    // "screenBluetooth", "sensorISO", "displayA9": a word that began small meets a capital.
    // One small letter is a name's (iPhone), and so is a lone capital at the end (aptX).
    String.raw`${BEFORE}\p{Ll}{2,}(?=\p{Lu}[\p{L}\d])`,
    // "resolution16GB", "system4-inch"; short ones are names or units: mp3, ddr3, x264.
    String.raw`${BEFORE}\p{Ll}{4,}(?=\d)`,
    // "10Technical"; not 60Hz, 300Mbps or 10Base-T.
    String.raw`\d(?=\p{Lu}\p{Ll}{4})`,
    // Words with a capital that often end a bullet point; no general rule could tell them
    // from the first half of a name.
    String.raw`(?:Wi-?[Ff]i|Bluetooth|Pre-Owned|Refurbished|KitKat|Lollipop|Marshmallow|iCloud|iOS)(?=\p{Lu}|\d)`,
  ].join('|'),
  'gu',
);

/**
 * Puts the space back between bullet points that were joined without one: "speedWi-Fi5.1""
 * becomes "speed Wi-Fi 5.1"". What this cannot tell from a name (PlayStation) is left to
 * the parts of unknown words.
 */
export function splitGluedWords<Text extends Editable<Text>>(text: Text): Text {
  return text.replace(GLUED, '$& ');
}
