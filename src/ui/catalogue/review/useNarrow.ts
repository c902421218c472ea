import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 47.99rem)';

/** One for all: to make one has the browser work out all styles. */
let query: MediaQueryList | undefined;
const narrow = () => (query ??= matchMedia(NARROW));

function subscribe(onChange: () => void): () => void {
  narrow().addEventListener('change', onChange);
  return () => narrow().removeEventListener('change', onChange);
}

/** Whether the page is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => narrow().matches,
    () => false,
  );
}
