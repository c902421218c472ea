import type { StateCreator, StoreApi } from 'zustand/vanilla';
import { messageOf } from '../domain/errors';
import type { AppPorts } from './ports';
import type { AppState, WhySlice } from './state';

export function createWhySlice(): StateCreator<AppState, [], [], WhySlice> {
  return (set) => ({
    pointed: undefined,
    explained: undefined,
    whyFailure: undefined,
    pointAt: (pointed) => set({ pointed }),
    retryWhy: () => set({ whyFailure: undefined }),
  });
}

/**
 * Explains what is asked for from now on. What does it is fetched after what is painted first.
 *
 * @returns the end of it
 */
export function startExplainingLater(store: StoreApi<AppState>, ports: AppPorts): () => void {
  let isEnded = false;
  let end = () => {};
  import('./explaining').then(
    ({ startExplaining }) => {
      if (!isEnded) end = startExplaining(store, ports);
    },
    (thrown: unknown) => store.setState({ whyFailure: messageOf(thrown) }),
  );
  return () => {
    isEnded = true;
    end();
  };
}
