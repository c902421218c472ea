import { createContext, useContext } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { CatalogueState } from './state';

export type CatalogueStore = StoreApi<CatalogueState>;

export const CatalogueStoreContext = createContext<CatalogueStore | undefined>(undefined);

/** Makes the state of catalogues at its first call; the same promise ever after. */
export const CatalogueOpenerContext = createContext<(() => Promise<CatalogueStore>) | undefined>(
  undefined,
);

/** For what happens at a key or a press, and draws nothing. */
export function useCatalogueStore(): CatalogueStore {
  const store = useContext(CatalogueStoreContext);
  if (store === undefined) {
    throw new Error('broken invariant: the store of catalogues is above every part of the view');
  }
  return store;
}

/** Reads from the state and follows it. The selector must return the same for the same state. */
export function useCatalogue<T>(selector: (state: CatalogueState) => T): T {
  return useStore(useCatalogueStore(), selector);
}
