import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CacheFileStore } from './manifest/cacheFileStore';
import { browserShell } from './pwa/browserShell';
import { browserConnection } from './pwa/connection';
import { browserInstallPrompt } from './pwa/installPrompt';
import { browserOpenedFiles } from './pwa/openedFiles';
import { sharedProduct } from './pwa/sharedProduct';
import { createModelRuntime, pageFetch } from './runtime/createModelRuntime';
import { createDeviceFiles } from './runtime/deviceFiles';
import { DEFAULT_VIEW, formatAddress } from './store/address';
import { createAppStore, startApp, type AppStore } from './store/appStore';
import { browserAddress } from './store/browserAddress';
import { browserPreferences, browserSession } from './store/browserPreferences';
import { CatalogueOpenerContext, type CatalogueStore } from './store/catalogue/hooks';
import { AppStoreContext } from './store/hooks';
import type { AppPorts } from './store/ports';
import { App } from './ui/App';
import './ui/tokens.css';
import './ui/base.css';
import { TextWorkerClient } from './worker/client';
import { spawnTextWorker } from './worker/spawn';

/** The composition root: whatever lives outside React is made here, once. */

/** Relative to the page, wherever it is served. */
const MODEL_FOLDER = 'models/';

const shell = browserShell();

const folder = new URL(MODEL_FOLDER, document.baseURI).href;

function createPorts(): AppPorts {
  const store = new CacheFileStore(() => globalThis.caches, folder);
  const text = new TextWorkerClient({
    spawn: spawnTextWorker,
    folder,
    vocabulary: async () => (await runtime.open()).registry.vocabulary,
  });
  // the linear baseline is computed where the text is read
  const runtime = createModelRuntime({ baseUrl: MODEL_FOLDER, linear: text, store });
  return {
    runtime,
    text,
    address: browserAddress(),
    preferences: browserPreferences(),
    session: browserSession(),
    device: createDeviceFiles({ fetch: pageFetch, folder, store, storage: browserStorage() }),
    shell,
    installer: browserInstallPrompt(),
    connection: browserConnection(),
    openedFiles: browserOpenedFiles(),
  };
}

/** Missing on addresses that are not secure, whatever the standard library says. */
function browserStorage(): StorageManager | undefined {
  return 'storage' in navigator ? navigator.storage : undefined;
}

/** What another app shared comes in the query, and belongs into the hash. */
function takeShared(): void {
  const shared = sharedProduct(location.search);
  if (!shared) return;
  const { name, description, search } = shared;
  const hash = formatAddress({
    product: { name, description },
    second: undefined,
    view: DEFAULT_VIEW,
  });
  history.replaceState(null, '', location.pathname + search + hash);
}

/** Keeps the theme on the root element, where the design tokens look for it. */
function followTheme(store: AppStore): void {
  const apply = () => {
    document.documentElement.dataset['theme'] = store.getState().theme;
  };
  apply();
  store.subscribe(apply);
}

let catalogue: Promise<CatalogueStore> | undefined;

/** Makes the state of the view Catalogue when that is first seen. */
function openCatalogue(): Promise<CatalogueStore> {
  catalogue ??= import('./catalogueRoot').then(({ createCatalogue }) =>
    createCatalogue({ runtime: ports.runtime, text: ports.text, folder }),
  );
  return catalogue;
}

const root = document.getElementById('root');
if (root === null) throw new Error('broken invariant: index.html has an element with id root');

takeShared();
const ports = createPorts();
const store = createAppStore(ports);
followTheme(store);
createRoot(root).render(
  <StrictMode>
    <AppStoreContext value={store}>
      <CatalogueOpenerContext value={openCatalogue}>
        <App />
      </CatalogueOpenerContext>
    </AppStoreContext>
  </StrictMode>,
);
startApp(store, ports);
// what it fetches for the next visit comes after what this one needs to be drawn
if (document.readyState === 'complete') shell.start();
else addEventListener('load', () => shell.start(), { once: true });
