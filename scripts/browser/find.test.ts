import { expect, test } from 'vitest';
import { type Machine, findBrowser } from './find';

const OWN = '/home/someone/.cache/ms-playwright/chromium/chrome';

function machine(there: string[], change: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: {},
    playwrightPath: OWN,
    starts: (path) => there.includes(path),
    ...change,
  };
}

test.each([
  ['Playwright’s own before the system’s', machine([OWN, '/usr/bin/chromium']), OWN],
  ['Debian', machine(['/usr/bin/chromium']), '/usr/bin/chromium'],
  ['Chrome on Linux', machine(['/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
  [
    'Chrome on a Mac',
    machine(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], {
      platform: 'darwin',
    }),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  [
    'the one the environment names, before all others',
    machine([OWN, '/opt/mine'], { env: { AISLE_CHROMIUM: '/opt/mine' } }),
    '/opt/mine',
  ],
  ['a platform Playwright has no build for', machine([], { playwrightPath: undefined }), undefined],
  ['nothing that starts', machine([]), undefined],
])('%s', (_, where, expected) => {
  expect(findBrowser(where)).toBe(expected);
});

test('Chrome on Windows stands below one of the program folders', () => {
  const tried: string[] = [];
  const starts = (path: string) => tried.push(path) === 0;
  const env = { LOCALAPPDATA: 'C:/Users/someone/AppData/Local' };
  expect(findBrowser(machine([], { platform: 'win32', env, starts }))).toBeUndefined();
  expect(tried.at(-1)).toMatch(/AppData.Local.Google.Chrome.Application.chrome\.exe$/);
});

test('a named browser that does not start is said, not passed over', () => {
  const where = machine(['/usr/bin/chromium'], { env: { AISLE_CHROMIUM: '/opt/gone' } });
  expect(() => findBrowser(where)).toThrow('AISLE_CHROMIUM is /opt/gone');
});
