import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { blockedFailure, refusedFailure, storageFailure } from './failures';
import { type Access, type Keeper, type Kept, type PartRange, type Store, STORES } from './kept';

/** Rises with every change of what is kept; `upgrade` brings older ones up to it. */
const VERSION = 1;

/** How long another tab gets to let go of an older version, in milliseconds. */
const PATIENCE_MS = 3000;

export interface OpenIndexed {
  readonly version?: number;
  readonly patienceMs?: number;
}

interface Schema extends Kept, DBSchema {}
type Database = IDBPDatabase<Schema>;
type Transaction = IDBPTransaction<Schema, Store[], 'readwrite'>;

/** The keeper that lasts: IndexedDB. */
export class IndexedKeeper implements Keeper {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** @throws AppError `io` where the browser refuses, or another tab does not let go */
  static async open(name: string, options: OpenIndexed = {}): Promise<IndexedKeeper> {
    try {
      return new IndexedKeeper(await opened(name, options));
    } catch (thrown) {
      throw refusedFailure(thrown);
    }
  }

  async transact<Result>(
    stores: readonly Store[],
    mode: 'readonly' | 'readwrite',
    work: (access: Access) => Promise<Result>,
  ): Promise<Result> {
    let transaction: Transaction | undefined;
    try {
      // typed as one that may write; `mode` is what counts
      transaction = this.#database.transaction([...stores], mode) as Transaction;
      const result = await work(accessTo(transaction));
      await transaction.done;
      return result;
    } catch (thrown) {
      throw storageFailure(transaction ? reasonOf(transaction, thrown) : thrown);
    }
  }

  close(): void {
    this.#database.close();
  }
}

/** Ends a transaction that failed. What the browser says of it tells more than its last request. */
function reasonOf(transaction: Transaction, thrown: unknown): unknown {
  void transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // it has ended already
  }
  return transaction.error ?? thrown;
}

function opened(
  name: string,
  { version = VERSION, patienceMs = PATIENCE_MS }: OpenIndexed,
): Promise<Database> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isTooLate = false;
    const giveUp = () => {
      isTooLate = true;
      reject(blockedFailure());
    };
    const opening = openDB<Schema>(name, version, {
      upgrade: (database, before) => {
        if (before > 0) return;
        for (const store of STORES) database.createObjectStore(store);
      },
      blocked: () => {
        timer = setTimeout(giveUp, patienceMs);
      },
      // a newer version waits in another tab
      blocking: () => void opening.then((database) => database.close()),
    });
    opening
      .then((database) => (isTooLate ? database.close() : resolve(database)), reject)
      .finally(() => clearTimeout(timer));
  });
}

function accessTo(transaction: Transaction): Access {
  return {
    get: (store, key) => transaction.objectStore(store).get(key),
    all: (store) => transaction.objectStore(store).getAll(),
    parts: async (store, range) => {
      const parts = transaction.objectStore(store);
      const within = keysOf(range);
      const [keys, values] = await Promise.all([parts.getAllKeys(within), parts.getAll(within)]);
      return keys.map(([, index], place) => ({ index, value: values[place]! }));
    },
    put: async (store, key, value) => {
      await transaction.objectStore(store).put(value, key);
    },
    remove: (store, key) => transaction.objectStore(store).delete(key),
    removeParts: (store, range) => transaction.objectStore(store).delete(keysOf(range)),
  };
}

function keysOf({ catalogue, from, to }: PartRange): IDBKeyRange {
  return IDBKeyRange.bound([catalogue, from], [catalogue, to], false, true);
}
