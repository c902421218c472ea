import { Archive } from './archive';
import { refusedFailure } from './failures';
import { removeLeftovers } from './importing';
import { browserLocks, type ImportLocks, NO_LOCKS } from './importLocks';
import { IndexedKeeper, type OpenIndexed } from './indexedKeeper';
import { MemoryKeeper } from './memoryKeeper';

export interface ArchiveOptions extends OpenIndexed {
  /** Name of the database. */
  readonly name?: string;
  readonly locks?: ImportLocks;
}

/**
 * The catalogues of this device. Where the browser refuses to keep them they last as long as the
 * page: then the archive is not `persistent`, and its `failure` says why.
 */
export async function openArchive(options: ArchiveOptions = {}): Promise<Archive> {
  const { name = 'aisle-catalogues', locks = browserLocks(), ...database } = options;
  try {
    const keeper = await IndexedKeeper.open(name, database);
    await removeLeftovers(keeper, locks);
    return new Archive(keeper, locks);
  } catch (thrown) {
    return new Archive(new MemoryKeeper(), NO_LOCKS, refusedFailure(thrown));
  }
}
