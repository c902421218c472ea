import { expect, test } from 'vitest';
import { curvesCsv } from './curvesCsv';
import { comparedRun, sampleRun } from './run.testing';
import { curveOf, lastEpochOf, withArticle } from './runs';

test('a curve has a point for each epoch', () => {
  expect(curveOf(sampleRun(), 'loss')).toEqual([
    { epoch: 1, training: 0.03, validation: 0.06 },
    { epoch: 2, training: 0.01, validation: 0.02 },
  ]);
});

test('the article’s run stands behind ours, and its epochs count', () => {
  const runs = withArticle([comparedRun(), sampleRun('mlp')]);
  expect(runs.map(({ id }) => id)).toEqual(['lstm', 'article-lstm', 'mlp']);
  expect(lastEpochOf(runs)).toBe(3);
  expect(lastEpochOf([])).toBe(2);
});

test('the CSV has every recorded number of every run', () => {
  const text = curvesCsv(withArticle([comparedRun()]));
  expect(text.startsWith('run,metric,epoch,value\n')).toBe(true);
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.split('\n');
  for (const line of [
    'lstm,training_loss,1,0.03',
    'lstm,validation_macro_auc,2,0.5',
    'lstm,validation_mean_average_precision,1,0.5',
    'lstm,validation_micro_f1,2,0.625',
    'lstm,learning_rate,1,0.001',
    'lstm,seconds,2,12',
    'article-lstm,training_micro_auc,3,0.9',
  ]) {
    expect(lines).toContain(line);
  }
  // 10 numbers of 2 and 3 epochs, the head, and the end of the last line
  expect(lines).toHaveLength(10 * (2 + 3) + 2);
});
