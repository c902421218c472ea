/** What a key asks for in the review. */
export type Command =
  | { kind: 'step'; by: number }
  | { kind: 'jump'; to: 'first' | 'last' }
  /** Of a suggestion, counting from 1. */
  | { kind: 'toggle'; place: number }
  | { kind: 'accept' | 'edit' | 'reject' | 'undo' | 'redo' }
  | { kind: 'keys' };

export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Where a key is pressed: in a `field` it is text; a `control`, such as a button, needs Enter and
 * the arrows itself.
 */
export type Place = 'field' | 'control' | 'free';

const PAGE = 10;

const LETTERS: Readonly<Record<string, Command>> = {
  j: { kind: 'step', by: 1 },
  k: { kind: 'step', by: -1 },
  e: { kind: 'edit' },
  x: { kind: 'reject' },
  u: { kind: 'undo' },
  U: { kind: 'redo' },
  '?': { kind: 'keys' },
};

const FREE: Readonly<Record<string, Command>> = {
  ArrowDown: { kind: 'step', by: 1 },
  ArrowUp: { kind: 'step', by: -1 },
  PageDown: { kind: 'step', by: PAGE },
  PageUp: { kind: 'step', by: -PAGE },
  Home: { kind: 'jump', to: 'first' },
  End: { kind: 'jump', to: 'last' },
  Enter: { kind: 'accept' },
};

/** @param single whether letters and digits act at once, which some people must switch off */
export function commandOf(stroke: KeyStroke, place: Place, single: boolean): Command | undefined {
  if (place === 'field' || stroke.altKey) return undefined;
  const { key } = stroke;
  if (stroke.ctrlKey || stroke.metaKey) return chordOf(stroke);
  if (place === 'free' && !stroke.shiftKey && Object.hasOwn(FREE, key)) return FREE[key];
  if (!single) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'toggle', place: Number(key) };
  return Object.hasOwn(LETTERS, key) ? LETTERS[key] : undefined;
}

function chordOf({ key, shiftKey }: KeyStroke): Command | undefined {
  if (key.toLowerCase() !== 'z') return undefined;
  return { kind: shiftKey ? 'redo' : 'undo' };
}

/** Inputs that take no text. */
const PRESSED = 'input:is([type=checkbox], [type=radio], [type=range])';
const FIELDS = [
  `:is(input, textarea, select, [contenteditable]):not(${PRESSED})`,
  '[role=dialog]',
  '[role=alertdialog]',
  '[role=listbox]',
  '[role=menu]',
].join();
const CONTROLS = [PRESSED, 'button', 'a', 'summary', '[role=tab]', '[role=region]'].join();

export function placeOf(target: Element): Place {
  if (target.closest(FIELDS)) return 'field';
  return target.closest(CONTROLS) ? 'control' : 'free';
}
