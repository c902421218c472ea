import { Listeners } from './listeners';
import type { ShellPort, ShellState } from './ports';
import type { RegisteredWorker } from './registeredWorker';

/** How often a page that stays open asks for a newer release. */
const CHECK_EVERY_MS = 60 * 60 * 1000;

export interface ShellOptions {
  /** Registers the service worker; rejects where that is refused. */
  register: () => Promise<RegisteredWorker>;
  reload: () => void;
}

/** Follows the service worker from its registration on. */
export function createShell({ register, reload }: ShellOptions): ShellPort & { start(): void } {
  const states = new Listeners<ShellState>({ status: 'installing', update: 'none' });
  const change = (part: Partial<ShellState>) => states.tell({ ...states.last, ...part });
  let worker: RegisteredWorker | undefined;
  let asked = false;

  async function start(): Promise<void> {
    worker = await register();
    worker.onWaiting(() => change({ update: 'waiting' }));
    worker.onTakenOver(() => {
      // only the window in which someone said so is reloaded
      if (asked) reload();
      else change({ update: 'taken' });
    });
    await worker.active;
    change({ status: 'ready' });
    setInterval(() => void worker?.check(), CHECK_EVERY_MS);
  }

  return {
    start: () => void start().catch(() => change({ status: 'missing' })),
    onChange: (listener) => states.add(listener),
    update() {
      if (states.last.update === 'taken') {
        reload();
        return;
      }
      asked = true;
      worker?.letIn();
    },
  };
}
