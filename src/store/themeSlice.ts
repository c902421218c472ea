import type { StateCreator } from 'zustand/vanilla';
import type { PreferencesPort } from './ports';
import { THEMES, type AppState, type ThemeSlice } from './state';

const KEY = 'theme';

/** Light, dark or what the system says; remembered where the browser allows it. */
export function createThemeSlice(
  preferences: PreferencesPort,
): StateCreator<AppState, [], [], ThemeSlice> {
  const remembered = preferences.get(KEY);
  return (set) => ({
    theme: THEMES.find((theme) => theme === remembered) ?? 'system',
    setTheme(theme) {
      preferences.set(KEY, theme);
      set({ theme });
    },
  });
}
