import type { BaseModelId } from '../../domain/model';
import { sampleEpoch, sampleHistory } from '../../manifest/sample.testing';
import type { ComparedRun } from './runs';

/** Two epochs, the second the best. */
export const sampleRun = (id: BaseModelId = 'lstm'): ComparedRun => ({
  id,
  title: id.toUpperCase(),
  history: sampleHistory(id),
});

/** The same with a run of the article's recipe over it, which has one epoch more. */
export const comparedRun = (): ComparedRun => ({
  ...sampleRun(),
  article: {
    id: 'article-lstm',
    title: 'Article: LSTM',
    history: sampleHistory('article-lstm', {
      epochs: [sampleEpoch(1, 0.04, 0.7), sampleEpoch(2, 0.02, 0.8), sampleEpoch(3, 0.02, 0.9)],
      notes: ['Batches hold texts of about equal length.'],
    }),
  },
});
