import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { AppError } from '../../src/domain/errors';
import { BROWSER_VARIABLE, findBrowser } from './find';

const TEN_MINUTES_MS = 600_000;

/** One way to get a browser; ways that cannot work on this machine are left out. */
interface Way {
  name: string;
  run(): boolean;
}

/**
 * The browser for the tests, installed when there is none.
 *
 * @param say takes one line for each thing that is tried
 * @throws AppError `io` when no way led to a browser that starts
 */
export function ensureBrowser(say: (line: string) => void): string {
  const found = findBrowser();
  if (found) return found;
  for (const way of waysToInstall()) {
    say(`No Chromium found. Trying ${way.name}.`);
    const installed = way.run() ? findBrowser() : undefined;
    if (installed) return installed;
    say(`That did not work.`);
  }
  throw new AppError(
    'io',
    'The end-to-end tests need Chromium or Chrome, and none could be found or installed. ' +
      `Install one (on Debian or Ubuntu: apt-get install chromium) or set ${BROWSER_VARIABLE} ` +
      'to the path of one, then run the command again.',
  );
}

function waysToInstall(): Way[] {
  const isRoot = process.getuid?.() === 0;
  const hasApt = succeeds('apt-get', ['--version']);
  const playwright: Way = {
    name: "Playwright's own browser",
    run: () => succeeds(process.execPath, [playwrightCommand(), 'install', 'chromium']),
  };
  const debian: Way = {
    name: "the system's chromium package",
    run: () =>
      succeeds('apt-get', ['update']) &&
      succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']),
  };
  return isRoot && hasApt ? [playwright, debian] : [playwright];
}

function playwrightCommand(): string {
  return createRequire(import.meta.url).resolve('@playwright/test/cli');
}

function succeeds(command: string, options: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(command, options, { stdio: 'ignore', timeout: TEN_MINUTES_MS, env }).status === 0
  );
}
