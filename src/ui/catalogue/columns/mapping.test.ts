import { expect, test } from 'vitest';
import { SPREADSHEET_EXPORT } from '../../../catalogue/tableFormat';
import { headerSwitchOf, mappingProblem, withColumn } from './mapping';

test.each([
  [{}, 'nothing'],
  [{ handle: 0 }, 'nothing'],
  [{ name: 0 }, undefined],
  [{ description: 3 }, undefined],
  [{ name: 1, description: 2, handle: 0 }, undefined],
  [{ name: 1, description: 1 }, 'twice'],
  [{ name: 1, handle: 1 }, 'twice'],
])('%j: %s', (mapping, expected) => {
  expect(mappingProblem(mapping)).toBe(expected);
});

test('a role is given, changed and taken away; the others stay', () => {
  expect(withColumn({ name: 0 }, 'description', 2)).toEqual({ name: 0, description: 2 });
  expect(withColumn({ name: 0, handle: 1 }, 'name', 3)).toEqual({ handle: 1, name: 3 });
  expect(withColumn({ name: 0, handle: 1 }, 'handle', undefined)).toStrictEqual({ name: 0 });
});

test('only tables whose first line may be a row offer to say so', () => {
  expect(headerSwitchOf({ ...SPREADSHEET_EXPORT, hasHeader: false })).toBe(false);
  expect(headerSwitchOf({ kind: 'spreadsheet', hasHeader: true })).toBe(true);
  const { encoding, bom, lineEnd, endsWithLineEnd } = SPREADSHEET_EXPORT;
  const json = { kind: 'json-lines', encoding, bom, lineEnd, endsWithLineEnd } as const;
  expect(headerSwitchOf(json)).toBeUndefined();
});
