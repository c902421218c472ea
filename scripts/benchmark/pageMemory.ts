import type { Browser } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';

/** How often memory is looked at, in milliseconds: Linux keeps no peak of what is a process's own. */
const INTERVAL_MS = 100;

export interface MemoryWatch {
  /** What it was when the watch began and at its most, in MiB; undefined where it cannot be told. */
  end(): { readonly before: number; readonly peak: number } | undefined;
}

/** Watches the largest of the browser's renderers: its private memory, not the pages of shared files. */
export async function watchMemory(browser: Browser): Promise<MemoryWatch> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const largest = () => Math.max(...renderers.map((id) => privateMebibytes(id) ?? 0));
  const before = largest();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, largest())), INTERVAL_MS);
  return {
    end() {
      clearInterval(timer);
      return before > 0 ? { before, peak } : undefined;
    },
  };
}

/** Anonymous memory of a process, in the machine or swapped out. */
function privateMebibytes(processId: number): number | undefined {
  const path = `/proc/${processId}/status`;
  if (!existsSync(path)) return undefined;
  const status = readFileSync(path, 'utf8');
  const kibibytes = ['RssAnon', 'VmSwap'].map((name) =>
    Number(new RegExp(String.raw`^${name}:\s+(\d+) kB$`, 'm').exec(status)?.[1] ?? 0),
  );
  return (kibibytes[0]! + kibibytes[1]!) / 1024;
}
