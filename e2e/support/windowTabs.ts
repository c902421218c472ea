import type { BrowserContext } from '@playwright/test';
import { freePort } from '../../scripts/serving/ports';
import { test as base } from './cataloguePage';

/** What Playwright forbids browsers to do to tabs nobody sees, so that tests need not care. */
const KEPT_AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * One window, in which a tab that is not in front is hidden, and slowed down, as it is for a person.
 * Pages as Playwright makes them have a window each, and a focus that is emulated: they are never hidden. The
 * browser's own first context has neither when it is reached as a stranger would reach it.
 */
export const test = base.extend<{ tabs: BrowserContext }>({
  tabs: async ({ playwright, launchOptions }, use) => {
    const port = await freePort();
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
      ignoreDefaultArgs: KEPT_AWAKE,
    });
    try {
      const address = `http://127.0.0.1:${port}`;
      const stranger = await playwright.chromium.connectOverCDP(address, { noDefaults: true });
      await use(stranger.contexts()[0]!);
    } finally {
      await browser.close();
    }
  },
});
