import { bytesOf, filesOfModel, sharedFiles } from '../manifest/registryFiles';
import type { FileReference, ModelCard, Registry } from '../manifest/schema';
import { isBase, membersOf } from './columns';
import type { AppState } from './state';

/** Bytes of the registry's files that are kept, each file counted once. */
export function keptBytes(files: readonly FileReference[], kept: AppState['kept']): number {
  const byHash = new Map(files.map((file) => [file.sha256, file]));
  return bytesOf([...byHash.values()].filter(({ sha256 }) => kept?.has(sha256)));
}

/** Whether all of a model is kept; of an ensemble, all of its members. */
export function isKept(card: ModelCard, registry: Registry, kept: AppState['kept']): boolean {
  if (!kept) return false;
  if (card.kind === 'ensemble') {
    return membersOf(card).every(({ id }) => {
      const member = registry.models.find((model) => model.id === id);
      return member !== undefined && isKept(member, registry, kept);
    });
  }
  return filesOfModel(card).every(({ sha256 }) => kept.has(sha256));
}

/** Whether a product can be classified by every model without the network. */
export function isAllKept(registry: Registry, kept: AppState['kept']): boolean {
  if (!kept) return false;
  return (
    sharedFiles(registry).every(({ sha256 }) => kept.has(sha256)) &&
    registry.models.every((card) => isKept(card, registry, kept))
  );
}

/** Whether every model that this page can load works, and all of it and the vocabulary is kept. */
export function isRelease({ shelf, models, text, kept }: AppState): boolean {
  if (shelf.status !== 'open' || text.status !== 'ready') return false;
  const { registry } = shelf.shelf;
  return (
    sharedFiles(registry).every(({ sha256 }) => kept?.has(sha256)) &&
    shelf.columns
      .filter(isBase)
      .every((card) => models[card.id].status === 'ready' && isKept(card, registry, kept))
  );
}
