/** What is used of `navigator.locks`. */
interface Locks {
  request<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  request<Result>(
    name: string,
    options: { ifAvailable: true },
    work: (lock: unknown) => Promise<Result>,
  ): Promise<Result>;
}

/** Tells imports that are under way, in whichever tab, from those that were left behind. */
export interface ImportLocks {
  /** Does the work; meanwhile nobody takes the catalogue for left behind. */
  hold<Result>(catalogue: string, work: () => Promise<Result>): Promise<Result>;
  /** Does the work if nobody holds the catalogue. */
  ifLeft(catalogue: string, work: () => Promise<void>): Promise<void>;
}

const lockName = (catalogue: string) => `aisle-import-${catalogue}`;

/** Web Locks: the browser gives them back itself when a tab or a worker ends. */
export function webLocks(locks: Locks): ImportLocks {
  return {
    hold: (catalogue, work) => locks.request(lockName(catalogue), work),
    ifLeft: (catalogue, work) =>
      locks.request(lockName(catalogue), { ifAvailable: true }, async (lock) => {
        if (lock) await work();
      }),
  };
}

/** Where there are no locks nothing is taken for left behind: it might be under way. */
export const NO_LOCKS: ImportLocks = {
  hold: (_, work) => work(),
  ifLeft: () => Promise.resolve(),
};

/** Those of this browser. */
export function browserLocks(): ImportLocks {
  // missing in older browsers and on pages that are not secure
  const { locks } = (globalThis.navigator ?? {}) as { locks?: Locks };
  return locks ? webLocks(locks) : NO_LOCKS;
}
