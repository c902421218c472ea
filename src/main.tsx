import { CacheFileStore } from './manifest/cacheFileStore';
import { openPage } from './page';
import { browserShell } from './pwa/browserShell';
import { browserConnection } from './pwa/connection';
import { browserInstallPrompt } from './pwa/installPrompt';
import { browserOpenedFiles } from './pwa/openedFiles';
import { sharedProduct } from './pwa/sharedProduct';
import { createModelRuntime, pageFetch } from './runtime/createModelRuntime';
import { createDeviceFiles } from './runtime/deviceFiles';
import { DEFAULT_VIEW, formatAddress } from './store/address';
import { browserAddress } from './store/browserAddress';
import { browserPreferences, browserSession } from './store/browserPreferences';
import type { AppPorts } from './store/ports';
import { TextWorkerClient } from './worker/client';
import { spawnTextWorker } from './worker/spawn';

/** The composition root of the page that is served: whatever lives outside React is made here, once. */

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

takeShared();
const ports = createPorts();
openPage(ports, async () => {
  const { createWebCatalogue } = await import('./webCatalogue');
  const { runtime, text, preferences } = ports;
  return createWebCatalogue({ runtime, text, preferences, folder });
});
// what it fetches for the next visit comes after what this one needs to be drawn
if (document.readyState === 'complete') shell.start();
else addEventListener('load', () => shell.start(), { once: true });
