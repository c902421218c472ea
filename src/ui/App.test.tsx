import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { createAppStore } from '../store/appStore';
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
    markup: () =>
      renderToStaticMarkup(
        // a server would draw the first state; here it is the present one that counts
        <AppStoreContext value={{ ...store, getInitialState: store.getState }}>
          <App />
        </AppStoreContext>,
      ),
  };
}

const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('the frame is there before any model', () => {
  const { markup } = page('');
  expect(markup()).toContain('<caption');
  expect(text(markup())).toContain('Product name');
  expect(text(markup())).toContain('Which aisle does it belong in?');
});

test('scores are shown with two decimals, and predicted ones by more than colour', async () => {
  const { store, open, markup } = page('#name=Coffee');
  await open();
  store.setState({
    scores: { mlp: { sequence: 1, scores: Float32Array.of(0.9, 0.8, 0.25, 0.004) } },
  });
  const seen = text(markup());
  expect(seen).toContain('Appliances 0.90 ✓ predicted');
  expect(seen).toContain('Coffee Pods 0.25 –');
  expect(seen).toContain('Appliances › Coffee Confidence');
});

test('a failed model says why and offers a retry, by name', async () => {
  const { store, open, markup } = page('');
  await open();
  store.setState(({ models }) => ({
    models: { ...models, cnn: { status: 'failed', message: 'The file is damaged.' } },
  }));
  expect(text(markup())).toContain('The file is damaged. Retry');
  expect(markup()).toContain('aria-label="Retry CNN"');
});

test('without the list of models there is a sentence, and the form stays', async () => {
  const { open, markup } = page('', (ports) => {
    ports.openFailure = new AppError('network', 'The list of models is out of reach.');
  });
  await open();
  expect(text(markup())).toContain('The list of models is out of reach. Retry');
  expect(text(markup())).toContain('Product name');
});
