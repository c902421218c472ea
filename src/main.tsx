import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createModelRuntime } from './runtime/createModelRuntime';
import { createAppStore, startApp, type AppStore } from './store/appStore';
import { browserAddress } from './store/browserAddress';
import { browserPreferences } from './store/browserPreferences';
import { AppStoreContext } from './store/hooks';
import type { AppPorts } from './store/ports';
import { App } from './ui/App';
import './ui/tokens.css';
import './ui/base.css';
import { TextEncoderClient } from './worker/client';
import { spawnTextWorker } from './worker/spawn';

/** The composition root: whatever lives outside React is made here, once. */

/** Relative to the page, wherever it is served. */
const MODEL_FOLDER = 'models/';

function createPorts(): AppPorts {
  const runtime = createModelRuntime({ baseUrl: MODEL_FOLDER });
  const text = new TextEncoderClient({
    spawn: spawnTextWorker,
    vocabulary: async () => ({
      folder: new URL(MODEL_FOLDER, document.baseURI).href,
      file: (await runtime.open()).registry.vocabulary,
    }),
  });
  return { runtime, text, address: browserAddress(), preferences: browserPreferences() };
}

/** Keeps the theme on the root element, where the design tokens look for it. */
function followTheme(store: AppStore): void {
  const apply = () => {
    document.documentElement.dataset['theme'] = store.getState().theme;
  };
  apply();
  store.subscribe(apply);
}

const root = document.getElementById('root');
if (root === null) throw new Error('broken invariant: index.html has an element with id root');

const ports = createPorts();
const store = createAppStore(ports);
followTheme(store);
createRoot(root).render(
  <StrictMode>
    <AppStoreContext value={store}>
      <App />
    </AppStoreContext>
  </StrictMode>,
);
startApp(store, ports);
