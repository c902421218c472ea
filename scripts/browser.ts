/** Finds the browser for the end-to-end tests, or installs one. */
import { ensureBrowser } from './browser/install';
import { createCommand, runCommand } from './lib/commandLine';

const command = createCommand({
  name: 'tsx scripts/browser.ts',
  description: 'Finds Chromium or Chrome for the end-to-end tests, or installs one.',
  examples: ['tsx scripts/browser.ts', 'AISLE_CHROMIUM=/opt/chrome tsx scripts/browser.ts'],
});

await runCommand(command, () => {
  console.log(`Browser: ${ensureBrowser(console.log)}`);
  return Promise.resolve();
});
