import { expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { parseReport } from './parseReport';
import type { ReportFile } from './reportSchema';
import { sampleReport } from './sampleReport.testing';

test('a whole report is read', () => {
  const report = sampleReport();
  expect(parseReport(JSON.stringify(report), 4)).toEqual(report);
});

test.each<[name: string, change: (report: ReportFile) => void, sentence: string]>([
  ['a label too few', ({ models }) => models[0]!.labels.auc.pop(), 'models.0.labels: a list of 3'],
  ['a word too many', ({ data }) => data.terms.words.push('tv'), 'data.terms'],
  ['half a pair', ({ models }) => models[0]!.confusions.missed.pop(), 'models.0.confusions'],
  ['a bin too few', ({ models }) => models[0]!.reliability.meanScore.pop(), 'models.0.reliab'],
  ['a category too many', ({ data }) => data.labelProducts.push(1), 'data.labelProducts'],
  ['examples too few', ({ examples }) => examples.pop(), 'examples: a list of 3'],
  [
    'a pair of no category',
    ({ models }) => (models[0]!.confusions.missed[0] = 4),
    'there is no category 4',
  ],
  ['a model twice', ({ models }) => models.push(models[0]!), '"mlp" is there twice'],
  [
    'a share above 1',
    ({ models }) => (models[0]!.parts.test.tuned.micro.f1 = 1.1),
    'models.0.parts.test.tuned.micro.f1',
  ],
])('a report with %s is refused', (_, change, sentence) => {
  const report = sampleReport();
  change(report);
  const parse = () => parseReport(JSON.stringify(report), 4);
  expect(parse).toThrow(AppError);
  expect(parse).toThrow(sentence);
});
