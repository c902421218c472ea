import { expect, test } from 'vitest';
import { ensembleOf, forEachBaseModel } from './columns';
import { ensembleStateOf } from './ensembleState';
import { columns } from './ports.testing';
import type { ModelState } from './state';

const ensemble = ensembleOf(columns)!;
const ready = forEachBaseModel((): ModelState => ({ status: 'ready' }));
const failed: ModelState = { status: 'failed', message: 'The file is damaged.' };

test.each([
  ['all are there', ready, { status: 'ready' }],
  [
    'two are on their way',
    { ...ready, cnn: { status: 'loading', loaded: 1, total: 2 }, lstm: { status: 'idle' } },
    { status: 'waiting', missing: ['cnn', 'lstm'] },
  ],
  [
    'one failed while another is on its way',
    { ...ready, linear: failed, lstm: { status: 'warming', total: 2 } },
    { status: 'lacking', missing: ['linear'] },
  ],
] as const)('%s', (_, models, state) => {
  expect(ensembleStateOf(ensemble, models)).toEqual(state);
});
