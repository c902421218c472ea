import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseAddress } from './address';
import { createViewSlice, startAddressSync } from './addressSync';
import { createDeviceSlice, startDevice } from './deviceSlice';
import { createHistorySlice } from './historySlice';
import { createInputSlice } from './inputSlice';
import { createLoadingSlice, startLoadingAsked } from './loadingSlice';
import type { AppPorts } from './ports';
import { initialPredictions, startPredictions } from './predictions';
import { createShellSlice, startShell } from './shellSlice';
import { createReportSlice } from './reportSlice';
import type { AppState } from './state';
import { createThemeSlice } from './themeSlice';
import { createVisitSlice, startVisitRecorder } from './visitSlice';
import { createWhySlice, startExplainingLater } from './whySlice';

export type AppStore = StoreApi<AppState>;

/** The state of the page. Nothing is fetched and nothing is predicted before `startApp`. */
export function createAppStore(ports: AppPorts): AppStore {
  const { product, second, view } = parseAddress(ports.address.read());
  return createStore<AppState>()((...tools) => ({
    ...createLoadingSlice(ports)(...tools),
    ...createInputSlice(product, second)(...tools),
    ...initialPredictions(),
    ...createWhySlice()(...tools),
    ...createHistorySlice(ports)(...tools),
    ...createVisitSlice(ports)(...tools),
    ...createViewSlice(view, ports.address)(...tools),
    ...createReportSlice(ports)(...tools),
    ...createThemeSlice(ports.preferences)(...tools),
    ...createDeviceSlice(ports)(...tools),
    ...createShellSlice(ports)(...tools),
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
    startLoadingAsked(store),
    startVisitRecorder(store),
    startExplainingLater(store, ports),
    startDevice(store, ports),
    startShell(store, ports),
    ports.runtime.onBackendChange((backend) => store.setState({ backend })),
  ];
  void store.getState().open();
  return () => {
    for (const end of ends) end();
  };
}
