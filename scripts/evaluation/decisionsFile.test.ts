import { expect, test } from 'vitest';
import { temporaryFolder } from '../lib/temporaryFolder.testing';
import { sampleFigures } from '../../src/manifest/sampleReport.testing';
import { crossFit } from './decisions';
import { decidedFile, decidedHash, readDecisions, writeDecisions } from './decisionsFile';
import { sampleScores, TREE } from './scores.testing';

const { whole } = crossFit(sampleScores(300, 2), TREE);
const decided = decidedFile(whole, ['cnn', 'linear']);

test('what is written is read again, and is the same decisions', async () => {
  const folder = temporaryFolder();
  const figures = { validation: sampleFigures(), validationNamesOnly: sampleFigures() };
  await writeDecisions('ensemble', folder, { ...decided, ...figures, millisecondsPerProduct: 1 });
  const read = await readDecisions('ensemble', folder);
  expect(read).toMatchObject({ ...decided, ...figures });
  expect(decidedHash(read)).toBe(decidedHash(decided));
});

test('members keep their names; those without weight are left out', () => {
  expect(decided.members?.map(({ id }) => id)).toEqual(['cnn', 'linear']);
  const [first, second] = whole.members!;
  const members = [{ ...first!, weight: 0 }, second!];
  expect(decidedFile({ ...whole, members }, ['cnn', 'linear']).members).toEqual([
    { id: 'linear', ...second! },
  ]);
});

test('other numbers are other decisions', () => {
  const { global, perLabel } = decided.thresholds;
  const changed = { ...decided, thresholds: { global, perLabel: [...perLabel.slice(1), 0.123] } };
  expect(decidedHash(changed)).not.toBe(decidedHash(decided));
  expect(decidedHash({ ...decided, cut: 0.4242 })).not.toBe(decidedHash(decided));
});

test('a model that was not evaluated names the command', async () => {
  const missing = readDecisions('mlp', temporaryFolder());
  await expect(missing).rejects.toThrow('npm run evaluate -- --model mlp');
});
