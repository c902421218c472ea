import type { StateCreator, StoreApi } from 'zustand/vanilla';
import { ARTICLE_IDS, BASE_MODEL_IDS } from '../domain/model';
import { isBase } from './columns';
import { isAllKept } from './device';
import { OFFLINE_SAID } from './deviceSlice';
import type { AppPorts } from './ports';
import type { AppState, ShellSlice } from './state';

/** The page as an app: network, releases, installation, files it is opened with. */
export function createShellSlice({
  shell,
  installer,
}: AppPorts): StateCreator<AppState, [], [], ShellSlice> {
  return (set, get) => ({
    online: true,
    shell: { status: 'installing', update: 'none' },
    installable: false,
    offlineNotice: false,
    updateLater: false,
    unsavedWork: undefined,
    openedFiles: [],
    setUnsavedWork: (unsavedWork) => set({ unsavedWork }),
    update: () => shell.update(),
    postponeUpdate: () => set({ updateLater: true }),
    dismissOfflineNotice: () => set({ offlineNotice: false }),
    takeOpenedFiles() {
      const { openedFiles } = get();
      set({ openedFiles: [] });
      return openedFiles;
    },
    install: () => installer.install(),
  });
}

/** @returns the end of it */
export function startShell(store: StoreApi<AppState>, ports: AppPorts): () => void {
  const ends = [
    ports.connection.onChange((online) => {
      const wasOffline = !store.getState().online;
      store.setState({ online });
      if (online && wasOffline) void fetchWhatFailed(store);
    }),
    ports.shell.onChange((shell) => {
      // parts this window has not loaded yet are gone: "Later" was said to something else
      const isTaken = shell.update === 'taken' && store.getState().shell.update !== 'taken';
      store.setState({ shell, ...(isTaken && { updateLater: false }) });
    }),
    ports.installer.onChange((installable) => store.setState({ installable })),
    ports.openedFiles.onFiles((openedFiles) => {
      store.setState({ openedFiles });
      store.getState().setView({ tab: 'catalogue' });
    }),
    sayWhenReady(store, ports),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** "Ready to work offline", once on each device. */
function sayWhenReady(store: StoreApi<AppState>, { preferences }: AppPorts): () => void {
  return store.subscribe(({ shell, shelf, kept }, before) => {
    if (shell === before.shell && kept === before.kept) return;
    if (shell.status !== 'ready' || shelf.status !== 'open') return;
    if (preferences.get(OFFLINE_SAID) || !isAllKept(shelf.shelf.registry, kept)) return;
    preferences.set(OFFLINE_SAID, 'yes');
    store.setState({ offlineNotice: true });
  });
}

/** The network is back: no one has to press Retry for it. */
async function fetchWhatFailed(store: StoreApi<AppState>): Promise<void> {
  const { shelf, text, histories, report } = store.getState();
  const { open, retryText, loadHistory, loadReport } = store.getState();
  const runs = [...BASE_MODEL_IDS, ...ARTICLE_IDS];
  for (const id of runs) if (histories[id]?.status === 'failed') void loadHistory(id);
  if (report?.status === 'failed') void loadReport();
  if (shelf.status === 'failed') return open();
  if (text.status === 'failed') await retryText();
  if (shelf.status !== 'open') return;
  for (const { id } of shelf.columns.filter(isBase)) {
    const { models, loadModel } = store.getState();
    if (models[id].status === 'failed') await loadModel(id);
  }
}
