import { expect, test } from 'vitest';
import { commandOf, type KeyStroke, type Place } from './commands';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function command(key: string, changed: Partial<KeyStroke> = {}, place: Place = 'free') {
  return commandOf({ ...NONE, key, ...changed }, place, true);
}

test.each([
  ['j', {}, { kind: 'step', by: 1 }],
  ['k', {}, { kind: 'step', by: -1 }],
  ['ArrowDown', {}, { kind: 'step', by: 1 }],
  ['ArrowUp', {}, { kind: 'step', by: -1 }],
  ['Home', {}, { kind: 'jump', to: 'first' }],
  ['1', {}, { kind: 'toggle', place: 1 }],
  ['9', {}, { kind: 'toggle', place: 9 }],
  ['0', {}, undefined],
  ['Enter', {}, { kind: 'accept' }],
  ['e', {}, { kind: 'edit' }],
  ['x', {}, { kind: 'reject' }],
  ['u', {}, { kind: 'undo' }],
  ['U', { shiftKey: true }, { kind: 'redo' }],
  ['z', { ctrlKey: true }, { kind: 'undo' }],
  ['Z', { ctrlKey: true, shiftKey: true }, { kind: 'redo' }],
  ['z', { metaKey: true, shiftKey: true }, { kind: 'redo' }],
  ['?', { shiftKey: true }, { kind: 'keys' }],
  // the browser's own
  ['x', { ctrlKey: true }, undefined],
  ['1', { altKey: true }, undefined],
  ['Enter', { shiftKey: true }, undefined],
  ['constructor', {}, undefined],
])('%s with %j', (key, changed, expected) => {
  expect(command(key, changed)).toEqual(expected);
});

test.each(['j', '1', 'Enter', 'x', 'u', '?', 'ArrowDown'])('%s is text in a field', (key) => {
  expect(command(key, {}, 'field')).toBeUndefined();
});

test('a field undoes its own text', () => {
  expect(command('z', { ctrlKey: true }, 'field')).toBeUndefined();
});

test('a button keeps Enter and the arrows, and letters work on it', () => {
  expect(command('Enter', {}, 'control')).toBeUndefined();
  expect(command('ArrowDown', {}, 'control')).toBeUndefined();
  expect(command('j', {}, 'control')).toEqual({ kind: 'step', by: 1 });
});

test('letters and digits can be switched off; arrows and Enter stay', () => {
  const quiet = (key: string) => commandOf({ ...NONE, key }, 'free', false);
  expect(['j', '1', 'x', '?'].map(quiet)).toEqual([undefined, undefined, undefined, undefined]);
  expect(quiet('ArrowDown')).toEqual({ kind: 'step', by: 1 });
  expect(quiet('Enter')).toEqual({ kind: 'accept' });
});
