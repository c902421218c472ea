import { assert } from '../domain/errors';
import { type CatalogueDraft, type CatalogueRecord, newRecord } from './catalogueRecord';
import type { Decisions, RowChunk } from './chunks';
import { type Access, type Keeper, PART_STORES, partsOf, STORES } from './kept';
import type { ImportLocks } from './importLocks';

/** Keeps the next chunk. Decisions are by the place in the chunk. */
export type PutChunk = (chunk: RowChunk, decisions: Decisions) => Promise<void>;

/** What is known of a catalogue when its last chunk is there. */
export type Filled = Pick<CatalogueRecord, 'header' | 'unreadDecisions'>;

/** Makes a catalogue of chunks. When filling it fails, nothing of it is left. */
export async function importCatalogue(
  keeper: Keeper,
  draft: CatalogueDraft,
  fill: (put: PutChunk) => Promise<Filled>,
): Promise<CatalogueRecord> {
  let record = newRecord(draft, Date.now());
  await keeper.transact(['catalogues'], 'readwrite', async (access) => {
    assert(!(await access.get('catalogues', record.id)), 'every catalogue has an id of its own');
    await access.put('catalogues', record.id, record);
  });
  let index = 0;
  try {
    const filled = await fill(async (chunk, decisions) => {
      await keeper.transact(PART_STORES, 'readwrite', (access) =>
        putChunk(access, [record.id, index], chunk, decisions),
      );
      record = counted(record, chunk, decisions);
      index++;
    });
    assert(Math.ceil(record.rows / record.chunkRows) === index, 'all chunks but the last are full');
    record = { ...record, ...filled, state: 'ready', changed: Date.now() };
    await keeper.transact(['catalogues'], 'readwrite', (access) =>
      access.put('catalogues', record.id, record),
    );
    return record;
  } catch (thrown) {
    // what cannot be removed now is removed when the archive is opened next
    await removeCatalogue(keeper, record.id).catch(() => {});
    throw thrown;
  }
}

async function putChunk(
  access: Access,
  key: [string, number],
  { rows, names, kinds, descriptions, problems }: RowChunk,
  decisions: Decisions,
): Promise<void> {
  await Promise.all([
    access.put('rows', key, rows),
    access.put('names', key, { names, kinds }),
    access.put('texts', key, { descriptions, problems }),
    decisions.size > 0 && access.put('decisions', key, decisions),
  ]);
}

function counted(
  record: CatalogueRecord,
  { rows, kinds }: RowChunk,
  decisions: Decisions,
): CatalogueRecord {
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  return {
    ...record,
    rows: record.rows + rows.length,
    products: record.products + count('product'),
    problems: record.problems + count('problem'),
    reviewed: record.reviewed + decisions.size,
  };
}

/** Removes a catalogue and all its parts at once. */
export async function removeCatalogue(keeper: Keeper, id: string): Promise<void> {
  await keeper.transact(STORES, 'readwrite', async (access) => {
    await access.remove('catalogues', id);
    await Promise.all(PART_STORES.map((store) => access.removeParts(store, partsOf(id))));
  });
}

/** Removes what imports have left behind whose tab was closed, not those under way elsewhere. */
export async function removeLeftovers(keeper: Keeper, locks: ImportLocks): Promise<void> {
  const records = await keeper.transact(['catalogues'], 'readonly', (access) =>
    access.all('catalogues'),
  );
  for (const { id } of records.filter(({ state }) => state === 'importing')) {
    await locks.ifLeft(id, async () => {
      // it may have become ready since
      const record = await keeper.transact(['catalogues'], 'readonly', (access) =>
        access.get('catalogues', id),
      );
      if (record?.state === 'importing') await removeCatalogue(keeper, id);
    });
  }
}
