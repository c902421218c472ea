import type { PreferencesPort } from './ports';

const PREFIX = 'aisle.';

/** Settings in localStorage; where that is refused they last as long as the page. */
export function browserPreferences(): PreferencesPort {
  return keptIn(() => localStorage);
}

/** Texts in sessionStorage, which a reload leaves and no other tab sees. */
export function browserSession(): PreferencesPort {
  return keptIn(() => sessionStorage);
}

/** @param storage asked each time: a browser may refuse it by throwing */
function keptIn(storage: () => Storage): PreferencesPort {
  const kept = new Map<string, string>();
  return {
    get(key) {
      // where the storage did not take it, it still has an older one
      if (kept.has(key)) return kept.get(key);
      try {
        return storage().getItem(PREFIX + key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      try {
        storage().setItem(PREFIX + key, value);
        kept.delete(key);
      } catch {
        // private browsing or a full disk: the copy in memory serves
        kept.set(key, value);
      }
    },
  };
}
