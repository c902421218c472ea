import { type Access, type Keeper, type PartRange, type Store, STORES } from './kept';

type Shelves = Record<Store, Map<string, unknown>>;

/** What is kept is as long as the page: for browsers that refuse to keep more. */
export class MemoryKeeper implements Keeper {
  #shelves = Object.fromEntries(STORES.map((store) => [store, new Map()])) as Shelves;
  #last: Promise<unknown> = Promise.resolve();

  /** One after the other, as none may see what another has done by half. */
  transact<Result>(
    stores: readonly Store[],
    mode: 'readonly' | 'readwrite',
    work: (access: Access) => Promise<Result>,
  ): Promise<Result> {
    const result = this.#last.then(async () => {
      if (mode === 'readonly') return await work(accessTo(this.#shelves));
      const draft = { ...this.#shelves };
      for (const store of stores) draft[store] = new Map(draft[store]);
      const value = await work(accessTo(draft));
      this.#shelves = draft;
      return value;
    });
    this.#last = result.catch(() => {});
    return result;
  }

  close(): void {
    for (const shelf of Object.values(this.#shelves)) shelf.clear();
  }
}

/** Values are clones on their way in and out, as those of a database are. */
function accessTo(shelves: Shelves): Access {
  const partsIn = (store: Store, range: PartRange) =>
    [...shelves[store]]
      .map(([text, value]) => ({ text, key: JSON.parse(text) as unknown, value }))
      .flatMap(({ text, key, value }) => {
        const index = indexIn(range, key);
        return index === undefined ? [] : [{ text, index, value }];
      })
      .sort((a, b) => a.index - b.index);
  return {
    get: (store, key) => resolved(shelves[store].get(JSON.stringify(key))),
    all: (store) => resolved([...shelves[store].values()]),
    parts: (store, range) =>
      resolved(partsIn(store, range).map(({ index, value }) => ({ index, value }))),
    put: async (store, key, value) => {
      shelves[store].set(JSON.stringify(key), await resolved(value));
    },
    remove: (store, key) => {
      shelves[store].delete(JSON.stringify(key));
      return Promise.resolve();
    },
    removeParts: (store, range) => {
      for (const { text } of partsIn(store, range)) shelves[store].delete(text);
      return Promise.resolve();
    },
  };
}

function indexIn({ catalogue, from, to }: PartRange, key: unknown): number | undefined {
  if (!Array.isArray(key) || key[0] !== catalogue) return undefined;
  const index: unknown = key[1];
  return typeof index === 'number' && index >= from && index < to ? index : undefined;
}

/** The type is that of what was put in the same store. */
function resolved<Value>(value: unknown): Promise<Value> {
  return Promise.resolve(structuredClone(value) as Value);
}
