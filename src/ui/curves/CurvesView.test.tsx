import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sampleHistory, sampleReference, sampleRegistry } from '../../manifest/sample.testing';
import { createAppStore } from '../../store/appStore';
import { AppStoreContext } from '../../store/hooks';
import { PortsInMemory, shelf } from '../../store/ports.testing';
import type { AppState } from '../../store/state';
import CurvesView from './CurvesView';

const NETS = ['mlp', 'cnn', 'lstm', 'powerset'] as const;
const article = [
  {
    ...{ id: 'article-mlp', title: 'Article: MLP', summary: '' },
    history: sampleReference('article-mlp/history.json'),
  },
];

/** The view over the given registry with the given histories, as text. */
async function view(
  hash: string,
  {
    listed = article,
    histories = {},
  }: { listed?: typeof article; histories?: AppState['histories'] },
) {
  const ports = new PortsInMemory();
  ports.hash = hash;
  const registry = sampleRegistry(shelf.registry.models, { article: listed });
  ports.runtime.open = () => Promise.resolve({ ...shelf, registry });
  const store = createAppStore(ports);
  void store.getState().open();
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  store.setState({ histories });
  const markup = renderToStaticMarkup(
    // a server would draw the first state; here it is the present one that counts
    <AppStoreContext value={{ ...store, getInitialState: store.getState }}>
      <CurvesView />
    </AppStoreContext>,
  );
  return markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

const ready = (id: string) => ({ status: 'ready', history: sampleHistory(id) }) as const;
const all = Object.fromEntries(NETS.map((id) => [id, ready(id)]));

test('while the runs are fetched it says so', async () => {
  const seen = await view('', {});
  expect(seen).toContain('Reading the recorded training runs');
  expect(seen).not.toContain('Smoothing');
});

test('a run that is missing is named, and the others are drawn', async () => {
  const failed = { status: 'failed', message: 'It is damaged.' } as const;
  const seen = await view('', { histories: { ...all, cnn: failed } });
  expect(seen).toContain('CNN: It is damaged. Retry');
  expect(seen).toContain('MLP Epoch 2, kept Validation 0.0200 Training 0.0100');
  expect(seen).not.toContain('CNN Epoch');
  expect(seen).not.toContain('Reading');
});

test('with all runs off it says how to see some', async () => {
  const seen = await view('#hide=mlp.cnn.lstm.powerset', { histories: all });
  expect(seen).toContain('All runs are switched off');
  expect(seen).toContain('Show all runs');
});

test('the article’s recipe is offered when the registry lists a run of it', async () => {
  const offer = 'Article’s recipe, trained here';
  expect(await view('', { histories: all })).toContain(offer);
  const seen = await view('#article=on', { listed: [], histories: all });
  expect(seen).not.toContain(offer);
});

test('the article’s run is laid over the net of its kind, and told in words', async () => {
  const histories = { ...all, 'article-mlp': ready('article-mlp') };
  const [off, on] = [await view('', { histories }), await view('#article=on', { histories })];
  expect(off).not.toContain('Article: MLP');
  const laid = 'Training 0.0100 Article’s recipe Validation 0.0200 Training 0.0100';
  expect(on.split(laid)).toHaveLength(2);
  expect(on).toContain('Article: MLP: epoch 2 of 2 was kept (least loss).');
});

test('smoothed values stand beside recorded ones', async () => {
  const seen = await view('#smooth=0.5', { histories: all });
  // (0.5 · 0.03 + 0.5 · 0.02) / 0.75
  expect(seen).toContain('smoothed recorded Validation 0.0333 0.0200');
});
