import { expect, test } from 'vitest';
import { SMALL_TREE } from '../../src/taxonomy/trees.testing';
import { pathAnswers } from './pathAnswers';

/** Scores for 0 › 1 › 2 of the small tree; label 6 is outside the tree. */
const PATH = [0.9, 0.9, 0.8, 0.1, 0.1, 0.1, 0.9];

test.each([
  ['exactly the path', [1, 1, 1, 0, 0, 0, 0], 1],
  ['the path and a label outside the tree', [1, 1, 1, 0, 0, 0, 1], 1],
  ['a label more', [1, 1, 1, 1, 0, 0, 0], 0],
  ['a label less', [1, 1, 0, 0, 0, 0, 0], 0],
  ['as many others', [1, 1, 0, 1, 0, 0, 0], 0],
  ['nothing in the tree', [0, 0, 0, 0, 0, 0, 1], 0],
])('%s', (_, truth, right) => {
  const answers = pathAnswers(Float32Array.from(PATH), Uint8Array.from(truth), SMALL_TREE);
  expect([...answers.right]).toEqual([right]);
  const { confidence } = SMALL_TREE.bestPath(Float32Array.from(PATH));
  expect(answers.confidences[0]).toBeCloseTo(confidence, 6);
});
