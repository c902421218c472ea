import { expect, test } from 'vitest';
import type { CleanProduct } from './cleanRecord';
import { noveltyOf, splitProducts } from './split';

const product = (name: string, description = '', path = ['A']): CleanProduct => ({
  sku: 1,
  name,
  description,
  path,
});

test('equal texts share a part, however they are written', () => {
  const products = Array.from({ length: 200 }, (_, i) => product(`Phone ${i}`, 'Caf&#233;')).concat(
    Array.from({ length: 200 }, (_, i) => product(`PHONE-${i}`, 'café!', ['B'])),
  );
  const { parts, groups, repeats, conflictingGroups } = splitProducts(products);
  expect([groups, repeats, conflictingGroups]).toEqual([200, 200, 200]);
  const number = ({ name }: CleanProduct) => name.replace(/\D/g, '');
  const training = new Set(parts.training.map(number));
  expect(parts.training).toHaveLength(2 * training.size);
  for (const other of [...parts.validation, ...parts.test]) {
    expect(training.has(number(other))).toBe(false);
  }
  expect(parts.training.length + parts.validation.length + parts.test.length).toBe(400);
});

test('a variant is not novel', () => {
  const isNovel = noveltyOf([product('Acme - Phone - Black'), product('Plain')]);
  expect(isNovel(product('Acme - Phone - White'))).toBe(false);
  expect(isNovel(product('ACME Phone - Red'))).toBe(false);
  expect(isNovel(product('plain'))).toBe(false);
  expect(isNovel(product('Acme - Tablet - Black'))).toBe(true);
});
