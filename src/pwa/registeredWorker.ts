import { Workbox } from 'workbox-window';

/** A service worker and its successors, as the shell sees them. */
export interface RegisteredWorker {
  /** Resolves when one is at work: everything of the shell is here. */
  readonly active: Promise<unknown>;
  /** Calls back when a successor is here and waits. */
  onWaiting(listener: () => void): void;
  /** Calls back when a successor has taken over, whoever let it in. */
  onTakenOver(listener: () => void): void;
  /** Lets the waiting one take over. */
  letIn(): void;
  /** Looks for a successor. Fails silently: the network may be away. */
  check(): Promise<void>;
}

/** Registers the script for the folder of the page. */
export async function registerWorker(script: string): Promise<RegisteredWorker> {
  const { serviceWorker } = navigator;
  // the first worker of all takes over from none
  let controlled = serviceWorker.controller !== null;
  const takenOver: (() => void)[] = [];
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) for (const listener of takenOver) listener();
    controlled = true;
  });
  const workbox = new Workbox(script);
  const waiting: (() => void)[] = [];
  let isWaiting = false;
  workbox.addEventListener('waiting', () => {
    isWaiting = true;
    for (const listener of waiting) listener();
  });
  // at once: whoever loads this has waited for the page already
  const registration = await workbox.register({ immediate: true });
  if (!registration) throw new Error('The browser refuses service workers.');
  // a page that was reloaded past its worker has none, though one is at work
  controlled ||= registration.active !== null;
  return {
    active: serviceWorker.ready,
    onWaiting(listener) {
      waiting.push(listener);
      if (isWaiting) listener();
    },
    onTakenOver: (listener) => takenOver.push(listener),
    letIn: () => workbox.messageSkipWaiting(),
    check: () => workbox.update().catch(() => {}),
  };
}
