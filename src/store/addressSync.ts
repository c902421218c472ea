import type { StateCreator, StoreApi } from 'zustand/vanilla';
import { formatAddress, parseAddress, type Address, type View } from './address';
import type { AddressPort } from './ports';
import type { AppState, ViewSlice } from './state';

/** Browsers refuse more than some hundred address changes in half a minute. */
const REST_MS = 250;

export function createViewSlice(
  view: View,
  address: AddressPort,
): StateCreator<AppState, [], [], ViewSlice> {
  return (set, get) => ({
    view,
    link: () => address.link(formatAddress(addressOf(get()))),
    setView: (change) => set((state) => ({ view: { ...state.view, ...change } })),
    setReportView: (change) =>
      set(({ view }) => ({ view: { ...view, report: { ...view.report, ...change } } })),
  });
}

/**
 * Writes products and view into the hash, once typing rests, and reads them back when a
 * link or the Back button changes it. A new tab or section is a new history entry.
 *
 * @returns the end of it
 */
export function startAddressSync(store: StoreApi<AppState>, address: AddressPort): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const shown = () => formatAddress(parseAddress(address.read()));

  function put(state: AppState, write: (hash: string) => void) {
    clearTimeout(timer);
    const hash = formatAddress(addressOf(state));
    if (hash !== shown()) write(hash);
  }

  const stopWriting = store.subscribe((state, before) => {
    if (reading || isUnchanged(state, before)) return;
    if (isElsewhere(state.view, before.view)) {
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
    const { product, second, view } = parseAddress(address.read());
    store.getState().setProduct(product);
    store.getState().setSecond(second);
    store.setState({ view });
    reading = false;
  });

  return () => {
    clearTimeout(timer);
    stopWriting();
    stopReading();
  };
}

/** What of the state a link carries. */
function addressOf({ product, second, view }: AppState): Address {
  return { product, second: second?.product, view };
}

function isUnchanged(state: AppState, before: AppState): boolean {
  return (
    state.view === before.view &&
    state.product === before.product &&
    state.second?.product === before.second?.product
  );
}

function isElsewhere(view: View, before: View): boolean {
  return view.tab !== before.tab || view.report.section !== before.report.section;
}
