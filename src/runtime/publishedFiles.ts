import { AppError } from '../domain/errors';
import type { ModelId } from '../domain/model';
import { download, downloadText, type Fetch } from '../manifest/download';
import {
  parseGoldens,
  parseHistory,
  parseLabels,
  parseRegistry,
  parseTaxonomy,
} from '../manifest/parse';
import type { FileReference, GoldensFile, HistoryFile, ModelCard } from '../manifest/schema';
import type { VerifiedModel } from './buildClassifier';
import { downloadModel } from './downloadModel';
import { memoised } from './memoised';
import type { ProgressListener, Shelf } from './ports';

/** What lies in the folder of the registry, fetched when asked for and verified. */
export class PublishedFiles {
  readonly #fetch: Fetch;
  readonly #folder: string;

  /** @param folder with a slash at its end */
  constructor(fetch: Fetch, folder: string) {
    this.#fetch = fetch;
    this.#folder = folder;
  }

  readonly shelf = memoised<void, Shelf>(async () => {
    const registry = parseRegistry(await downloadText(this.#fetch, `${this.#folder}registry.json`));
    const [labelsText, taxonomyText] = await Promise.all([
      this.#text(registry.labels),
      this.#text(registry.taxonomy),
    ]);
    const labels = parseLabels(labelsText);
    const taxonomy = parseTaxonomy(taxonomyText, labels.labels.length);
    return { registry, labels, taxonomy };
  });

  readonly history = memoised<ModelId, HistoryFile>(async (id) => {
    const card = await this.#card(id);
    return parseHistory(await this.#text(card.history));
  });

  /** A net and all that is needed to build and check it. */
  async model(id: ModelId, onProgress: ProgressListener): Promise<VerifiedModel> {
    const { registry, labels } = await this.shelf();
    const card = await this.#card(id);
    const [files, goldens] = await Promise.all([
      downloadModel(this.#fetch, this.#folder, card, onProgress),
      this.#goldens(),
    ]);
    const size = { labels: labels.labels.length, vocabularySize: registry.vocabularySize };
    return { card, files, size, golden: goldenOf(goldens, card) };
  }

  readonly #goldens = memoised<void, GoldensFile>(async () => {
    const { registry, labels } = await this.shelf();
    return parseGoldens(await this.#text(registry.goldens), labels.labels.length);
  });

  async #card(id: ModelId): Promise<ModelCard> {
    const { registry } = await this.shelf();
    const card = registry.models.find((model) => model.id === id);
    if (card) return card;
    throw new AppError('missing-file', `There is no model "${id}" here. Build the models again.`);
  }

  async #text(file: FileReference): Promise<string> {
    return new TextDecoder().decode(await download(this.#fetch, this.#folder, file));
  }
}

function goldenOf({ examples }: GoldensFile, card: ModelCard): VerifiedModel['golden'] {
  const [example] = examples;
  const scores = example?.scores[card.id];
  if (!example || !scores) {
    throw new AppError(
      'bad-format',
      `The golden examples lack the scores of ${card.title}. Build the models again.`,
    );
  }
  const product = {
    name: Int32Array.from(example.nameIds),
    description: Int32Array.from(example.descriptionIds),
    unknown: example.unknown,
  };
  return { product, scores };
}
