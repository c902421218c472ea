import { text as textOf } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { createAppStore } from '../store/appStore';
import { forEachBaseModel } from '../store/columns';
import { AppStoreContext } from '../store/hooks';
import { PortsInMemory } from '../store/ports.testing';
import { App } from './App';

/** The page as it is drawn first, in whatever state the store has been brought. */
function page(hash: string, prepare: (ports: PortsInMemory) => void = () => undefined) {
  const ports = new PortsInMemory();
  ports.hash = hash;
  prepare(ports);
  const store = createAppStore(ports);
  return {
    store,
    ports,
    open: async () => {
      void store.getState().open();
      // the first net's loading begins after the shelf and the vocabulary
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
    /** With the parts of the view that are fetched when they are drawn. */
    markup: async () => {
      const { prelude } = await prerenderToNodeStream(
        // a server would draw the first state; here it is the present one that counts
        <AppStoreContext value={{ ...store, getInitialState: store.getState }}>
          <App />
        </AppStoreContext>,
      );
      return (await textOf(prelude)).replace(/<!--.*?-->/g, '');
    },
  };
}

const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('the frame is there before any model', async () => {
  const { markup } = page('');
  expect(await markup()).toContain('<caption');
  expect(text(await markup())).toContain('Product name');
  expect(text(await markup())).toContain('Which aisle does it belong in?');
});

test('scores are shown with two decimals, and predicted ones by more than colour', async () => {
  const { store, open, markup } = page('#name=Coffee');
  await open();
  store.setState({
    scores: { mlp: { sequence: 1, scores: Float32Array.of(0.9, 0.8, 0.25, 0.004) } },
  });
  const seen = text(await markup());
  expect(seen).toContain('Appliances 0.90 ✓ predicted');
  expect(seen).toContain('Coffee Pods 0.25 –');
  expect(seen).toContain('Appliances › Coffee Confidence');
});

test('each model predicts from its own threshold of the category on', async () => {
  const { store, open, markup } = page('#name=Coffee');
  await open();
  const { shelf } = store.getState();
  if (shelf.status !== 'open') throw new Error('the shelf is open');
  const columns = shelf.columns.map((column) =>
    column.id === 'mlp'
      ? { ...column, thresholds: { global: 0.5, perLabel: [0.95, 0.8, 0.2, 0.5] } }
      : column,
  );
  const scores = { sequence: 1, scores: Float32Array.of(0.9, 0.8, 0.25, 0.1) };
  store.setState({ shelf: { ...shelf, columns }, scores: { mlp: scores, cnn: scores } });
  const seen = text(await markup());
  expect(seen).toContain('Appliances 0.90 0.90 ✓ predicted');
  expect(seen).toContain('Coffee 0.80 ✓ predicted 0.80 ✓ predicted');
  expect(seen).toContain('Coffee Pods 0.25 ✓ predicted 0.25 –');
});

test('until all its members are there the ensemble says what it waits for', async () => {
  const { store, open, markup } = page('#name=Coffee');
  await open();
  expect(text(await markup())).toContain('Waiting for 5 models');
  const answered = { sequence: 1, scores: Float32Array.of(0.9, 0.8, 0.25, 0.1) };
  store.setState({
    models: {
      ...forEachBaseModel(() => ({ status: 'ready' })),
      lstm: { status: 'warming', total: 1 },
    },
    scores: { mlp: answered, cnn: answered },
  });
  expect(text(await markup())).toContain('Waiting for LSTM');
  expect(text(await markup())).toContain('2 of 5 models so far');
  expect(text(await markup())).toContain('Both models agree');
  store.setState(({ models, scores }) => ({
    models: { ...models, lstm: { status: 'failed', message: 'The file is damaged.' } },
    scores: { ...scores, linear: answered, powerset: answered },
  }));
  expect(text(await markup())).toContain('Gives no answer without LSTM');
  expect(text(await markup())).toContain('4 of 5 models ');
  expect(text(await markup())).not.toContain('so far');
});

test('a failed model says why and offers a retry, by name', async () => {
  const { store, open, markup } = page('');
  await open();
  store.setState(({ models }) => ({
    models: { ...models, cnn: { status: 'failed', message: 'The file is damaged.' } },
  }));
  expect(text(await markup())).toContain('CNN: The file is damaged. Retry');
  expect(await markup()).toContain('aria-label="Retry CNN"');
});

test('without the list of models there is a sentence, and the form stays', async () => {
  const { open, markup } = page('', (ports) => {
    ports.openFailure = new AppError('network', 'The list of models is out of reach.');
  });
  await open();
  expect(text(await markup())).toContain('The list of models is out of reach. Retry');
  expect(text(await markup())).toContain('Product name');
});
