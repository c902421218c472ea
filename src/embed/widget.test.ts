import { expect, test } from 'vitest';
import type { TimedPrediction } from '../classifier/prediction';
import { AppError } from '../domain/errors';
import type { WidgetQuestion } from '../worker/widget/protocol';
import { CATEGORIES } from './categories.testing';
import type { WidgetMessage } from './protocol/widgetMessages';
import { suggestionsOf } from './view/suggestionRows';
import { Widget } from './widget';

/** Scoring under the test's control. */
class Scoring {
  readonly loaded: string[] = [];
  readonly asked: string[] = [];
  failure: AppError | undefined;
  /** What answers wait for. */
  gate: Promise<void> = Promise.resolve();

  open() {
    if (this.failure) return Promise.reject(this.failure);
    const places = [[0], [0, 1], [0, 1, 2], [3]];
    return Promise.resolve({
      models: ['mlp', 'powerset'] as const,
      categories: CATEGORIES,
      places,
    });
  }

  load(model: string) {
    this.loaded.push(model);
    return this.failure ? Promise.reject(this.failure) : Promise.resolve();
  }

  async predict({ model, product, threshold = 0.5 }: WidgetQuestion): Promise<TimedPrediction> {
    this.asked.push(product.name);
    await this.gate;
    const scored = (id: string, name: string, score: number) => ({
      ...{ id, name, score, predicted: score >= threshold, ancestors: [] },
    });
    return {
      ...{ model, version: 'today', path: ['Appliances', 'Dryers'], elapsedMs: 1 },
      predictions: [scored('appliances', 'Appliances', 0.9), scored('others', 'Others', 0.2)],
      unknownWords: [product.name],
    };
  }
}

/** Everything that waits for a timer without a delay has had its turn. */
const settled = async () => {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

async function opened() {
  const scoring = new Scoring();
  const posted: WidgetMessage[] = [];
  const widget = new Widget({ scoring, post: (message) => posted.push(message), release: '1' });
  await widget.open();
  const say = async (name: string, fields: { id?: number; categories?: string[] } = {}) => {
    widget.receive({ type: 'product', name, description: '', ...fields });
    await settled();
  };
  const types = () => posted.map(({ type }) => type);
  return { widget, scoring, posted, say, types, state: () => widget.store.getState() };
}

test('it says ready with the models there are, and loads none before there is a product', async () => {
  const { posted, scoring, say } = await opened();
  expect(posted).toEqual([{ type: 'ready', release: '1', models: ['mlp', 'powerset'] }]);
  await say('  ');
  expect(scoring.loaded).toEqual([]);
  await say('Dryer', { id: 4 });
  expect(scoring.loaded).toEqual(['powerset']);
  expect(posted.at(-1)).toMatchObject({
    type: 'predictions',
    id: 4,
    prediction: { version: 'today' },
  });
});

test('a model that is named is loaded before there is a product', async () => {
  const { widget, scoring, types } = await opened();
  widget.receive({ type: 'options', model: 'cnn' });
  await settled();
  expect([scoring.loaded, scoring.asked]).toEqual([['cnn'], []]);
  expect(types()).toEqual(['ready']);
});

test('of what is typed quickly only the newest is answered', async () => {
  const { scoring, say, posted } = await opened();
  let open = () => {};
  scoring.gate = new Promise((resolve) => (open = resolve));
  await say('D');
  await say('Dr');
  await say('Dryer');
  open();
  await settled();
  expect(scoring.asked).toEqual(['D', 'Dryer']);
  const answers = posted.filter((message) => message.type === 'predictions');
  expect(answers.map(({ prediction }) => prediction.unknownWords)).toEqual([['Dryer']]);
});

test('an emptied form has no answer, and one on its way does not come back', async () => {
  const { scoring, say, state, types } = await opened();
  let open = () => {};
  scoring.gate = new Promise((resolve) => (open = resolve));
  await say('Dryer');
  await say('');
  open();
  await settled();
  expect(state().answer).toBeUndefined();
  expect(types()).toEqual(['ready']);
});

test('what is chosen is told, with its parents and the path', async () => {
  const { widget, say, posted } = await opened();
  await say('Dryer', { id: 4 });
  widget.choose(['dryers'], true);
  const appliances = { id: 'appliances', name: 'Appliances' };
  expect(posted.at(-1)).toEqual({
    ...{ type: 'chosen', id: 4, path: ['Appliances', 'Dryers'] },
    categories: [appliances, { id: 'dryers', name: 'Dryers' }],
  });
  widget.choose(['dryers'], false);
  expect(posted.at(-1)).toMatchObject({ categories: [appliances], path: ['Appliances'] });
});

test('choices stay with another text of the product, and go with another product', async () => {
  const { widget, say, state } = await opened();
  await say('Dryer', { id: 4 });
  widget.choose(['dryers'], true);
  await say('Gas dryer', { id: 4 });
  expect(state().choice).toEqual(['appliances', 'dryers']);
  await say('Gas dryer', { id: 5 });
  expect([state().choice, state().touched]).toEqual([[], []]);
  widget.choose(['dryers'], true);
  widget.receive({ type: 'clear' });
  expect([state().choice, state().product]).toEqual([[], undefined]);
});

test('the host says what is chosen; what there is not is an error', async () => {
  const { say, state, posted } = await opened();
  await say('', { id: 4, categories: ['Dryers', 'Moon rocks'] });
  expect(state().choice).toEqual(['appliances', 'dryers']);
  expect(posted.at(-1)).toMatchObject({ code: 'unknown-category', id: 4, field: 'categories' });
  expect(posted.at(-1)).toHaveProperty('message', expect.stringContaining('Moon rocks'));
});

test('what the host says before the categories are there counts afterwards', async () => {
  const posted: WidgetMessage[] = [];
  const scoring = new Scoring();
  const widget = new Widget({ scoring, post: (message) => posted.push(message), release: '1' });
  widget.receive({ type: 'options', theme: 'dark', threshold: 0.1 });
  widget.receive({ type: 'product', name: 'Dryer', description: '', categories: ['others'] });
  await widget.open();
  await settled();
  expect(posted.map(({ type }) => type)).toEqual(['ready', 'predictions']);
  const { choice, options } = widget.store.getState();
  expect([choice, options.theme]).toEqual([['others'], 'dark']);
});

test('a failure is told and shown, and tried again', async () => {
  const { widget, scoring, say, state, posted } = await opened();
  scoring.failure = new AppError('network', 'There is no network.');
  await say('Dryer', { id: 4 });
  expect(state().failure).toBe('There is no network.');
  const message = 'There is no network.';
  expect(posted.at(-1)).toEqual({ type: 'error', code: 'network', message, id: 4 });
  scoring.failure = undefined;
  widget.retry();
  await settled();
  expect(state().failure).toBeUndefined();
  expect(posted.at(-1)).toHaveProperty('type', 'predictions');
});

test('without the categories there is a failure, and ready comes with the retry', async () => {
  const { widget, scoring, types, state } = await opened();
  scoring.failure = new AppError('network', 'There is no network.');
  await widget.open();
  expect(state().shelf).toEqual({ status: 'failed', message: 'There is no network.' });
  scoring.failure = undefined;
  widget.retry();
  await settled();
  expect(types()).toEqual(['ready', 'error', 'ready']);
});

test('a wish stays until it is taken back', async () => {
  const { widget, state } = await opened();
  const { model, top } = state().options;
  widget.receive({ type: 'options', threshold: 0.3, accent: '#00695c' });
  widget.receive({ type: 'options', top: 3 });
  expect(state().options).toMatchObject({ model, top: 3, threshold: 0.3, accent: '#00695c' });
  widget.receive({ type: 'options', threshold: null, accent: null, top });
  expect(state().options).toEqual({ model, top, theme: 'auto' });
});

test('suggestions are parted by what is predicted; what was chosen beside them stays in sight', async () => {
  const { widget, say, state } = await opened();
  await say('Dryer');
  widget.choose(['gas-dryers'], true);
  widget.choose(['gas-dryers'], false);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const { path, likely, unlikely, others } = suggestionsOf(state());
  expect([path, likely, unlikely, others].map(ids)).toEqual([
    ['appliances', 'dryers'],
    ['appliances'],
    ['others'],
    ['dryers', 'gas-dryers'],
  ]);
});
