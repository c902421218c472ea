import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser/find';
import { freePort } from './scripts/serving/ports';

// The configuration is read once more in each worker process: chosen once, the port is inherited.
process.env['AISLE_PORT'] ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env['AISLE_PORT']}`;
const executablePath = findBrowser();

/** Quiet, and with WebGL drawn by the CPU, so that it works on a machine without a GPU. */
const BROWSER_OPTIONS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // the pictures of looks.spec.ts are drawn with a font of their own: one set serves all systems
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  // one for each core of a small machine; a page keeps one busy
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: !!process.env['CI'],
  // the nets run on a CPU that pretends to be a GPU, on a machine that may be busy
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: origin,
    // what it answers, page.route does not see; the tests that are about it allow it
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: { args: BROWSER_OPTIONS, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: `npx tsx scripts/start.ts --no-build --strict-port --host 127.0.0.1 --port ${process.env['AISLE_PORT']}`,
    url: origin,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
