import { AppError } from '../domain/errors';
import { type ArticleId, type BaseModelId, isArticleId, type RunId } from '../domain/model';
import { loadFile, type FileOrigin } from '../manifest/loadFile';
import {
  parseGoldens,
  parseHistory,
  parseLabels,
  parseRegistry,
  parseTaxonomy,
} from '../manifest/parse';
import type { ReportFile } from '../manifest/reportSchema';
import type {
  FileReference,
  GoldensFile,
  HistoryFile,
  LabelsFile,
  LinearCard,
  ModelCard,
  NetCard,
  Registry,
} from '../manifest/schema';
import type { VerifiedModel } from './buildClassifier';
import { downloadModel } from './downloadModel';
import type { GoldenExample } from './goldenCheck';
import type { LinearModel } from './linearHost';
import { newestRegistry } from './newestRegistry';
import { memoised } from './memoised';
import { partNotFetched } from './partNotFetched';
import type { ProgressListener, Shelf } from './ports';

/** What lies in the folder of the registry, loaded when asked for and verified. */
export class PublishedFiles {
  readonly #origin: FileOrigin;

  constructor(origin: FileOrigin) {
    this.#origin = origin;
  }

  readonly shelf = memoised<void, Shelf>(() =>
    newestRegistry(this.#origin, (text) => this.#open(parseRegistry(text))),
  );

  async #open(registry: Registry): Promise<Shelf> {
    const [labelsText, taxonomyText] = await Promise.all([
      this.#text(registry.labels),
      this.#text(registry.taxonomy),
    ]);
    const labels = parseLabels(labelsText);
    const taxonomy = parseTaxonomy(taxonomyText, labels.labels.length);
    requireLabels(labels, registry);
    return { registry, labels, taxonomy };
  }

  readonly history = memoised<RunId, HistoryFile>(async (id) => {
    const file = isArticleId(id) ? await this.#articleHistory(id) : await this.#netHistory(id);
    return parseHistory(await this.#text(file));
  });

  readonly report = memoised<void, ReportFile>(async () => {
    const { registry } = await this.shelf();
    // its schema is large, and few look at the report: it comes with the file itself
    const [text, { parseReport }] = await Promise.all([
      this.#text(registry.report),
      import('../manifest/parseReport').catch(partNotFetched),
    ]);
    return parseReport(text, registry.labelCount);
  });

  async card(id: BaseModelId): Promise<ModelCard> {
    const { registry } = await this.shelf();
    const card = registry.models.find((model) => model.id === id);
    if (card) return card;
    throw new AppError('missing-file', `There is no model "${id}" here. Build the models again.`);
  }

  /** A net and all that is needed to build and check it. */
  async net(card: NetCard, onProgress: ProgressListener): Promise<VerifiedModel> {
    const [{ registry, labels }, files, golden] = await Promise.all([
      this.shelf(),
      downloadModel(this.#origin, card, onProgress),
      this.#golden(card),
    ]);
    const size = { labels: labels.labels.length, vocabularySize: registry.vocabularySize };
    return { card, files, size, golden };
  }

  /** What is needed to check the linear baseline; its file is fetched where it is computed. */
  async linear(card: LinearCard): Promise<LinearModel> {
    const { labels } = await this.shelf();
    return { card, labels: labels.labels.length, golden: await this.#golden(card) };
  }

  readonly #goldens = memoised<void, GoldensFile>(async () => {
    const { registry, labels } = await this.shelf();
    return parseGoldens(await this.#text(registry.goldens), labels.labels.length);
  });

  async #golden(card: ModelCard): Promise<GoldenExample> {
    return goldenOf(await this.#goldens(), card);
  }

  async #netHistory(id: BaseModelId): Promise<FileReference> {
    const card = await this.card(id);
    if (card.kind === 'net') return card.history;
    throw new AppError('missing-file', `${card.title} is not trained in epochs.`);
  }

  async #articleHistory(id: ArticleId): Promise<FileReference> {
    const { registry } = await this.shelf();
    const run = registry.article?.find((each) => each.id === id);
    if (run) return run.history;
    throw new AppError(
      'missing-file',
      `There is no run "${id}" of the article’s recipe here. Train it, then build the models again.`,
    );
  }

  async #text(file: FileReference): Promise<string> {
    return new TextDecoder().decode(await loadFile(this.#origin, file));
  }
}

/** The thresholds of every model are counted by the registry alone. */
function requireLabels({ labels }: LabelsFile, { labelCount }: Registry): void {
  if (labels.length === labelCount) return;
  throw new AppError(
    'shape-mismatch',
    `The list has ${labels.length} categories, but the models score ${labelCount}. ` +
      'Files of two releases may have been mixed; reload the page.',
  );
}

function goldenOf({ examples }: GoldensFile, card: ModelCard): GoldenExample {
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
