import type { StateCreator, StoreApi } from 'zustand/vanilla';
import { formatAddress, parseAddress, type View } from './address';
import type { AddressPort } from './ports';
import type { AppState, ViewSlice } from './state';

/** Browsers refuse more than some hundred address changes in half a minute. */
const REST_MS = 250;

export function createViewSlice(view: View): StateCreator<AppState, [], [], ViewSlice> {
  return (set) => ({
    view,
    setView: (change) => set((state) => ({ view: { ...state.view, ...change } })),
  });
}

/**
 * Writes product and view into the hash, once typing rests, and reads them back when a
 * link or the Back button changes it. A new tab is a new history entry.
 *
 * @returns the end of it
 */
export function startAddressSync(store: StoreApi<AppState>, address: AddressPort): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const shown = () => formatAddress(parseAddress(address.read()));

  function put(state: AppState, write: (hash: string) => void) {
    clearTimeout(timer);
    const hash = formatAddress(state);
    if (hash !== shown()) write(hash);
  }

  const stopWriting = store.subscribe((state, before) => {
    if (reading || (state.view === before.view && state.product === before.product)) return;
    if (state.view.tab !== before.view.tab) {
      // what was typed last belongs to the entry that is left
      put(before, address.replace);
      put(state, address.push);
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => put(store.getState(), address.replace), REST_MS);
  });

  const stopReading = address.onChange(() => {
    clearTimeout(timer);
    reading = true;
    const { product, view } = parseAddress(address.read());
    store.getState().setProduct(product);
    store.setState({ view });
    reading = false;
  });

  return () => {
    clearTimeout(timer);
    stopWriting();
    stopReading();
  };
}
