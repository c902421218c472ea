import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { AppError } from '../../src/domain/errors';
import { usualPlaces } from './places';

/** Names a browser to be used instead of any that would be found. */
export const BROWSER_VARIABLE = 'AISLE_CHROMIUM';

/** What looking for a browser reads; replaced in tests. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Where Playwright keeps its own browser, whether or not it is there. */
  playwrightPath: string | undefined;
  starts(path: string): boolean;
}

/**
 * The browser the end-to-end tests drive: the one the environment names, Playwright's own,
 * or one that stands where Chromium and Chrome usually do. `undefined` when there is none.
 *
 * @throws AppError `bad-input` when the environment names one that does not start
 */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  const named = machine.env[BROWSER_VARIABLE];
  if (named) {
    if (machine.starts(named)) return named;
    throw new AppError(
      'bad-input',
      `${BROWSER_VARIABLE} is ${named}, which is not there or does not start. ` +
        'Set it to the path of Chromium or Chrome, or unset it.',
    );
  }
  const places = usualPlaces(machine.platform, machine.env);
  const own = machine.playwrightPath;
  return (own ? [own, ...places] : places).find((path) => machine.starts(path));
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, playwrightPath: playwrightPath(), starts };
}

function playwrightPath(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // Playwright has no build for this platform
  }
}

/** A browser whose system libraries are missing is there, but fails to start. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // there, `--version` opens a window
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
