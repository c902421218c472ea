/** Takes the pictures that the web manifest shows before an installation: `npm run screenshots`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser/find';
import { createCommand, runCommand } from './lib/commandLine';
import { servePage } from './serving/page';
import { freePort } from './serving/ports';

/** Their sizes in pixels, scaled, are what public/manifest.webmanifest says. */
const PICTURES = [
  { name: 'wide', viewport: { width: 1280, height: 800 }, scale: 0.7 },
  { name: 'narrow', viewport: { width: 360, height: 740 }, scale: 1 },
];
const FOLDER = join('public', 'screenshots');
const PRODUCT = 'Duracell - AAA Batteries (4-Pack)';

const command = createCommand({
  name: 'npm run screenshots',
  description: 'Takes the pictures of the web manifest from the page in dist.',
  examples: ['npm run screenshots'],
});

await runCommand(command, async () => {
  const server = await servePage({ host: '127.0.0.1', port: await freePort(), strictPort: true });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath && { executablePath }),
  });
  await mkdir(FOLDER, { recursive: true });
  try {
    for (const { name, viewport, scale } of PICTURES) {
      const page = await browser.newPage({
        viewport,
        deviceScaleFactor: scale,
        serviceWorkers: 'block',
      });
      await page.goto(`${server.addresses[0]}?backend=wasm#name=${encodeURIComponent(PRODUCT)}`);
      await page.getByText('models ready').waitFor({ timeout: 120_000 });
      await page.getByText('models agree').first().waitFor();
      const path = join(FOLDER, `${name}.png`);
      await writeFile(path, await page.screenshot());
      console.log(`Wrote ${path}.`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
