import type { FileReference, ModelCard, Registry } from './schema';

/** What has to be there before a model answers; an ensemble has nothing of its own. */
export function filesOfModel(card: ModelCard): FileReference[] {
  switch (card.kind) {
    case 'net':
      return [card.topology, ...card.shards];
    case 'linear':
      return [card.file];
    case 'ensemble':
      return [];
  }
}

/** What every model needs beside its own files. */
export function sharedFiles({ labels, taxonomy, vocabulary, goldens }: Registry): FileReference[] {
  return [labels, taxonomy, vocabulary, goldens];
}

/** Every file the registry refers to: models, curves, figures. */
export function allFiles(registry: Registry): FileReference[] {
  const { models, report, article = [] } = registry;
  const histories = models.flatMap((card) => (card.kind === 'net' ? [card.history] : []));
  return [
    ...sharedFiles(registry),
    ...models.flatMap(filesOfModel),
    ...histories,
    report,
    ...article.map(({ history }) => history),
  ];
}

export const bytesOf = (files: readonly FileReference[]) =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
