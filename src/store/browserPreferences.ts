import type { PreferencesPort } from './ports';

const PREFIX = 'aisle.';

/** Settings in localStorage; where that is refused they last as long as the page. */
export function browserPreferences(): PreferencesPort {
  const kept = new Map<string, string>();
  return {
    get(key) {
      try {
        return localStorage.getItem(PREFIX + key) ?? undefined;
      } catch {
        return kept.get(key);
      }
    },
    set(key, value) {
      kept.set(key, value);
      try {
        localStorage.setItem(PREFIX + key, value);
      } catch {
        // private browsing or a full disk: the copy in memory serves
      }
    },
  };
}
