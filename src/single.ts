import { DocumentFiles } from './embedded/documentFiles';
import { serveFiles } from './embedded/fileMessages';
import { noNetwork } from './embedded/noNetwork';
import { documentDevice, fileShell, NEVER_OFFLINE, NOT_INSTALLABLE } from './embedded/ports';
import TextWorker from './embedded/textWorker?worker&inline';
import { openPage } from './page';
import { browserOpenedFiles } from './pwa/openedFiles';
import { createModelRuntime } from './runtime/createModelRuntime';
import { createSingleCatalogue } from './singleCatalogue';
import { browserAddress } from './store/browserAddress';
import { browserPreferences, browserSession } from './store/browserPreferences';
import type { AppPorts } from './store/ports';
import { TextWorkerClient } from './worker/client';

/** The composition root of the single file (docs/single-file.md). */

/** Nothing is there: files are found by their hashes. */
const FOLDER = 'models/';

const files = new DocumentFiles(document);

function createPorts(): AppPorts {
  const text = new TextWorkerClient({
    spawn: () => serveFiles(files, new TextWorker({ name: 'text' })),
    folder: FOLDER,
    vocabulary: async () => (await runtime.open()).registry.vocabulary,
  });
  const runtime = createModelRuntime({
    baseUrl: FOLDER,
    linear: text,
    fetch: noNetwork,
    store: files,
  });
  return {
    runtime,
    text,
    address: browserAddress(),
    preferences: browserPreferences(),
    session: browserSession(),
    device: documentDevice(files, navigator.storage),
    shell: fileShell(leftOut()),
    installer: NOT_INSTALLABLE,
    connection: NEVER_OFFLINE,
    openedFiles: browserOpenedFiles(),
  };
}

/** The build knows what had no room only when all is packed, so it says so beside this script. */
function leftOut(): string[] {
  return JSON.parse(document.documentElement.dataset['leftOut'] ?? '[]') as string[];
}

const ports = createPorts();
openPage(ports, () => {
  const { runtime, text, preferences } = ports;
  const around = { runtime, text, preferences, folder: FOLDER };
  return Promise.resolve(createSingleCatalogue(around, files));
});
