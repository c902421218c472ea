import type { ShellPort } from './ports';
import { createShell } from './shell';

/** Beside the page, so that its scope is the page's folder. */
const SCRIPT = './serviceWorker.js';

/** The shell of this page; its code is fetched after everything else. */
export function browserShell(): ShellPort & { start(): void } {
  return createShell({
    async register() {
      // the development server has none, and browsers hide it on addresses that are not secure
      if (!import.meta.env.PROD || !('serviceWorker' in navigator)) throw new Error('no worker');
      const { registerWorker } = await import('./registeredWorker');
      return await registerWorker(SCRIPT);
    },
    reload: () => location.reload(),
  });
}
