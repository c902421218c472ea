import { expect, test } from 'vitest';
import { parseRegistry } from '../../src/manifest/parse';
import { sampleCard, sampleEnsemble, sampleRegistry } from '../../src/manifest/sample.testing';
import type { EnsembleCard } from '../../src/manifest/schema';
import { leastHeard, withoutModel } from './reducedRegistry';

const [a, b, c] = [
  sampleCard('a', { title: 'Model A', bytes: 100, parameters: 30 }),
  sampleCard('b', { bytes: 200, parameters: 20 }),
  sampleCard('c', { bytes: 300, parameters: 10 }),
];
const cards = [a, b, c];

function registryWith(weights: Record<string, number>) {
  const members = Object.entries(weights).map(([id, weight]) => ({ id, weight }));
  const ensemble = { ...sampleEnsemble(['a', 'b', 'c']), members, bytes: 600, parameters: 60 };
  return sampleRegistry([...cards, ensemble]);
}

test.each([
  ['the member of least weight', { a: 0.2, b: 0.5, c: 0.3 }, 'a'],
  ['one that is no member', { a: 0.1, b: 0.9 }, 'c'],
  ['the larger of two that have no say', { a: 0, b: 1, c: 0 }, 'c'],
])('%s is missed least', (_, weights, id) => {
  expect(leastHeard(registryWith(weights))?.id).toBe(id);
});

test('the last model stays', () => {
  expect(leastHeard(sampleRegistry([a]))).toBeUndefined();
});

test('the ensemble goes on without a member, and says so first', () => {
  const before = registryWith({ a: 0.2, b: 0.5, c: 0.3 });
  const after = withoutModel(before, a);
  expect(after.models.map(({ id }) => id)).toEqual(['b', 'c', 'ensemble']);
  const ensemble = after.models.at(-1) as EnsembleCard;
  expect(ensemble.members.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(ensemble).toMatchObject({ bytes: 500, parameters: 30 });
  expect(ensemble.weaknesses[0]).toContain('without Model A, which has 20 % of the say');
  expect(parseRegistry(JSON.stringify(after))).toEqual(after);
  expect(before.models).toHaveLength(4);
});

test('an ensemble that did not listen to the model is as it was', () => {
  const before = registryWith({ b: 0.5, c: 0.5 });
  expect(withoutModel(before, a).models.at(-1)).toEqual(before.models.at(-1));
});
