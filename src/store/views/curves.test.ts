import { expect, test } from 'vitest';
import { curvesView, type CurvesView } from './curves';

const formatted = (change: Partial<CurvesView>) => {
  const fields = new URLSearchParams();
  curvesView.format({ ...curvesView.defaults, ...change }, (key, value) => {
    if (value !== '') fields.append(key, value);
  });
  return fields;
};

const CHANGES: [change: Partial<CurvesView>, hash: string][] = [
  [{}, ''],
  [{ smoothing: 0.6 }, 'smooth=0.6'],
  [{ smoothing: 0.99 }, 'smooth=0.99'],
  [{ lossAxis: 'log' }, 'loss=log'],
  [{ article: true }, 'article=on'],
  [
    { auc: 'macro', lossAxis: 'log', smoothing: 0.05, article: true, hidden: ['mlp', 'lstm'] },
    'auc=macro&loss=log&smooth=0.05&article=on&hide=mlp.lstm',
  ],
];

test.each(CHANGES)('%o is written as "%s" and read back', (change, hash) => {
  expect(formatted(change).toString()).toBe(hash);
  expect(curvesView.parse(new URLSearchParams(hash))).toEqual({
    ...curvesView.defaults,
    ...change,
  });
});

test.each(['1', '-0.1', 'NaN', 'Infinity', 'much', '', '0x'])(
  'smoothing by "%s" is none',
  (text) => {
    expect(curvesView.parse(new URLSearchParams({ smooth: text })).smoothing).toBe(0);
  },
);

test('smoothing is counted in hundredths', () => {
  expect(curvesView.parse(new URLSearchParams('smooth=0.123456')).smoothing).toBe(0.12);
  // what a slider adds up to
  expect(formatted({ smoothing: 0.1 + 0.2 }).toString()).toBe('smooth=0.3');
});

test('what makes no sense is the default', () => {
  const fields = new URLSearchParams('auc=x&loss=constructor&article=true&hide=x..y');
  expect(curvesView.parse(fields)).toEqual(curvesView.defaults);
});
