import type { ColumnMapping } from '../catalogue/columns/columnMapping';
import { headerKey } from '../catalogue/columns/headerKey';
import type { Row } from '../catalogue/row';
import type { AppError } from '../domain/errors';
import type { ModelId } from '../domain/model';
import type { RowAnswers } from '../models/rowAnswers';
import {
  type CatalogueChanges,
  type CatalogueDraft,
  type CatalogueRecord,
  chunkCount,
} from './catalogueRecord';
import type { AnsweredChunk, CatalogueChunk, Decisions, RowNames } from './chunks';
import { type DecisionChanges, decisionsOf, mergeDecisions } from './decide';
import { deletedFailure } from './failures';
import type { ImportLocks } from './importLocks';
import { type Filled, importCatalogue, type PutChunk, removeCatalogue } from './importing';
import { type Access, type Keeper, PART_STORES, partsOf, type PartStore, type Store } from './kept';

/** Chunks that are read at once where all of them are asked for. */
const READ_AT_ONCE = 32;

/**
 * The catalogues of this device, and all that has become of them. Every method does all it says or
 * nothing, and throws an AppError: `storage-full`, or `io` when the browser refuses or the
 * catalogue was deleted. Rows count from 0.
 */
export class Archive {
  readonly #keeper: Keeper;
  readonly #locks: ImportLocks;
  /** Why nothing outlasts the page, where it does not. */
  readonly failure: AppError | undefined;

  constructor(keeper: Keeper, locks: ImportLocks, failure?: AppError) {
    this.#keeper = keeper;
    this.#locks = locks;
    this.failure = failure;
  }

  /** Whether catalogues are still there when the page is opened next. */
  get persistent(): boolean {
    return this.failure === undefined;
  }

  /** Those that are there completely, the one changed last first. */
  async list(): Promise<CatalogueRecord[]> {
    const records = await this.#read(['catalogues'], (access) => access.all('catalogues'));
    return records
      .filter(({ state }) => state === 'ready')
      .sort((a, b) => b.changed - a.changed || b.created - a.created);
  }

  /** @returns undefined when there is none, or it is being imported */
  async get(id: string): Promise<CatalogueRecord | undefined> {
    const record = await this.#read(['catalogues'], (access) => access.get('catalogues', id));
    return record?.state === 'ready' ? record : undefined;
  }

  /**
   * Makes a catalogue of the chunks that `fill` puts, in their order and all but the last of
   * `chunkRows` rows. It is listed when all are there; when `fill` throws, nothing is left.
   */
  create(
    draft: CatalogueDraft,
    fill: (put: PutChunk) => Promise<Filled>,
  ): Promise<CatalogueRecord> {
    return this.#locks.hold(draft.id, () => importCatalogue(this.#keeper, draft, fill));
  }

  update(id: string, changes: CatalogueChanges): Promise<CatalogueRecord> {
    return this.#change(id, [], () => Promise.resolve(changes));
  }

  /** Also when there is none. */
  delete(id: string): Promise<void> {
    return removeCatalogue(this.#keeper, id);
  }

  /** All that is kept of a chunk's rows. */
  readChunk(id: string, index: number): Promise<CatalogueChunk> {
    return this.#read(PART_STORES, async (access) => {
      const key: [string, number] = [id, index];
      const [rows, names, texts, answers, decisions] = await Promise.all([
        access.get('rows', key),
        access.get('names', key),
        access.get('texts', key),
        access.get('answers', key),
        access.get('decisions', key),
      ]);
      if (!rows || !names || !texts) throw deletedFailure();
      return { rows: { rows, ...names, ...texts }, answers, decisions: decisions ?? new Map() };
    });
  }

  /** A chunk's rows as the file has them. */
  async readRows(id: string, index: number): Promise<readonly Row[]> {
    const rows = await this.#read(['rows'], (access) => access.get('rows', [id, index]));
    if (!rows) throw deletedFailure();
    return rows;
  }

  /** Names of all rows, for a search, and what the rows hold. */
  async allNames(id: string): Promise<RowNames> {
    const parts = await this.#read(['names'], (access) => access.parts('names', partsOf(id)));
    return {
      names: parts.flatMap(({ value }) => value.names),
      kinds: parts.flatMap(({ value }) => value.kinds),
    };
  }

  /** Texts of a chunk's rows, for a model; '' and '' for those that hold no product. */
  readProducts(
    id: string,
    index: number,
  ): Promise<{ names: readonly string[]; descriptions: readonly string[] }> {
    return this.#read(['names', 'texts'], async (access) => {
      const [named, texts] = await Promise.all([
        access.get('names', [id, index]),
        access.get('texts', [id, index]),
      ]);
      if (!named || !texts) throw deletedFailure();
      return { names: named.names, descriptions: texts.descriptions };
    });
  }

  /** Keeps what a model says of all rows of a chunk, in the place of what was said before. */
  putAnswers(id: string, index: number, answers: RowAnswers): Promise<CatalogueRecord> {
    return this.#change(id, ['answers'], async (access, { answeredChunks }) => {
      const before = await access.get('answers', [id, index]);
      await access.put('answers', [id, index], answers);
      return { answeredChunks: answeredChunks + (before ? 0 : 1) };
    });
  }

  /** Forgets all answers, for another model to give them anew. Decisions stay. */
  resetAnswers(
    id: string,
    model: { readonly model: ModelId; readonly modelVersion: string },
  ): Promise<CatalogueRecord> {
    return this.#change(id, ['answers'], async (access) => {
      await access.removeParts('answers', partsOf(id));
      const { model: by, modelVersion } = model;
      return { model: by, modelVersion, answeredChunks: 0 };
    });
  }

  /** Chunks with answers, in their order; those without are left out. */
  async *allAnswers(id: string): AsyncGenerator<AnsweredChunk, void> {
    const record = await this.get(id);
    const count = record ? chunkCount(record) : 0;
    for (let from = 0; from < count; from += READ_AT_ONCE) {
      const range = { catalogue: id, from, to: from + READ_AT_ONCE };
      const parts = await this.#read(['answers'], (access) => access.parts('answers', range));
      for (const { index, value } of parts) yield { index, answers: value };
    }
  }

  /** Keeps or takes back any number of decisions in one go; those of other rows stay. */
  decide(id: string, changes: DecisionChanges): Promise<CatalogueRecord> {
    return this.#change(id, ['decisions'], async (access, record) => ({
      reviewed: record.reviewed + (await mergeDecisions(access, record, changes)),
    }));
  }

  /** By row of the file. */
  allDecisions(id: string): Promise<Decisions> {
    return this.#read(['catalogues', 'decisions'], async (access) => {
      const record = await access.get('catalogues', id);
      return record ? decisionsOf(access, record) : new Map();
    });
  }

  /** The columns somebody chose for an earlier file with the same header. */
  rememberedMapping(header: readonly string[]): Promise<ColumnMapping | undefined> {
    return this.#read(['mappings'], (access) => access.get('mappings', headerKey(header)));
  }

  /** @param mapping undefined forgets the one before */
  async rememberMapping(
    header: readonly string[],
    mapping: ColumnMapping | undefined,
  ): Promise<void> {
    const key = headerKey(header);
    await this.#keeper.transact(['mappings'], 'readwrite', (access) =>
      mapping ? access.put('mappings', key, mapping) : access.remove('mappings', key),
    );
  }

  close(): void {
    this.#keeper.close();
  }

  #read<Result>(stores: readonly Store[], work: (access: Access) => Promise<Result>) {
    return this.#keeper.transact(stores, 'readonly', work);
  }

  /** Changes a catalogue and some of its parts at once. */
  #change(
    id: string,
    stores: readonly PartStore[],
    work: (access: Access, record: CatalogueRecord) => Promise<Partial<CatalogueRecord>>,
  ): Promise<CatalogueRecord> {
    return this.#keeper.transact(['catalogues', ...stores], 'readwrite', async (access) => {
      const record = await access.get('catalogues', id);
      if (!record) throw deletedFailure();
      const changed = { ...record, ...(await work(access, record)), changed: Date.now() };
      await access.put('catalogues', id, changed);
      return changed;
    });
  }
}
