import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseAddress } from './address';
import { createViewSlice, startAddressSync } from './addressSync';
import { createHistorySlice } from './historySlice';
import { createInputSlice } from './inputSlice';
import { createLoadingSlice } from './loadingSlice';
import type { AppPorts } from './ports';
import { initialPredictions, startPredictions } from './predictions';
import type { AppState } from './state';
import { createThemeSlice } from './themeSlice';

export type AppStore = StoreApi<AppState>;

/** The state of the page. Nothing is fetched and nothing is predicted before `startApp`. */
export function createAppStore(ports: AppPorts): AppStore {
  const { product, view } = parseAddress(ports.address.read());
  return createStore<AppState>()((...tools) => ({
    ...createLoadingSlice(ports)(...tools),
    ...createInputSlice(product)(...tools),
    ...initialPredictions(),
    ...createHistorySlice(ports)(...tools),
    ...createViewSlice(view)(...tools),
    ...createThemeSlice(ports.preferences)(...tools),
  }));
}

/**
 * Sets everything going: the address, the predictions, the loading.
 *
 * @returns the end of it; runtime and worker belong to the caller
 */
export function startApp(store: AppStore, ports: AppPorts): () => void {
  const ends = [
    startAddressSync(store, ports.address),
    startPredictions(store, ports),
    ports.runtime.onBackendChange((backend) => store.setState({ backend })),
  ];
  void store.getState().open();
  return () => {
    for (const end of ends) end();
  };
}
