import type { News, WindowsPort } from './ports';

/** What is used of `navigator.locks`. */
export interface Locks {
  request(
    name: string,
    options: { ifAvailable: true } | { signal: AbortSignal },
    work: (lock: unknown) => Promise<void>,
  ): Promise<void>;
}

/** What is used of a BroadcastChannel. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

/**
 * The windows of this browser. Where it has no locks each window may change all; where it has no
 * channel none hears of the others.
 */
export function browserWindows(locks = browserLocks(), channel = browserChannel()): WindowsPort {
  return {
    ...(locks ? holding(locks) : NOTHING_HELD),
    tell: (news) => channel?.postMessage(news),
    onNews(listener) {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isNews(data)) listener(data);
      });
    },
  };
}

type Holding = Pick<WindowsPort, 'hold' | 'holdLater'>;

const NOTHING_HELD: Holding = {
  hold: () => Promise.resolve(() => undefined),
  holdLater: () => () => undefined,
};

const lockName = (catalogue: string) => `aisle.catalogue.${catalogue}`;

/** A browser gives a lock back when a tab ends, also by a crash. */
function holding(locks: Locks): Holding {
  /** Over when the locks this window let go of are free: that takes a moment. */
  let freed: Promise<unknown> = Promise.resolve();
  const ending = (end: () => void, ended: Promise<void>) => () => {
    end();
    freed = Promise.allSettled([freed, ended]);
  };
  return {
    async hold(catalogue) {
      await freed;
      return await new Promise((resolve, reject) => {
        const ended = locks.request(lockName(catalogue), { ifAvailable: true }, (lock) => {
          if (lock === null) return Promise.resolve(resolve(undefined));
          return new Promise((free) => resolve(ending(free, ended)));
        });
        ended.catch(reject);
      });
    },
    holdLater(catalogue, onHeld) {
      const waiting = new AbortController();
      const { signal } = waiting;
      let end = () => waiting.abort();
      const ended = locks.request(lockName(catalogue), { signal }, () => {
        const held = new Promise<void>((free) => {
          end = free;
        });
        onHeld();
        return held;
      });
      ended.catch(() => undefined); // nobody waits any more
      return ending(() => end(), ended);
    },
  };
}

/** Other windows may be of another release. */
function isNews(data: unknown): data is News {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'changed') return true;
  return data.kind === 'deleted' && 'id' in data && typeof data.id === 'string';
}

/** Missing in older browsers and on pages that are not secure. */
function browserLocks(): Locks | undefined {
  return (globalThis.navigator as { locks?: Locks } | undefined)?.locks;
}

function browserChannel(): Channel | undefined {
  try {
    return new BroadcastChannel('aisle.catalogues');
  } catch {
    return undefined; // missing in older browsers, refused to pages without an origin
  }
}
