import { download, type Fetch } from '../manifest/download';
import type { BaseModelId, NetId } from '../domain/model';
import { sampleRegistry } from '../manifest/sample.testing';
import { sampleReport } from '../manifest/sampleReport.testing';
import {
  SCHEMA_VERSION,
  type FileReference,
  type HistoryFile,
  type LinearCard,
  type ModelCard,
  type NetCard,
} from '../manifest/schema';
import { sha256Of } from '../manifest/verify';
import { disposeNet } from '../models/disposeNet';
import { calibrated } from '../models/ensemble';
import type { WordQuestion } from '../models/explain/explanation';
import { linearExplanation } from '../models/explain/linearExplanation';
import { LinearClassifier } from '../models/linear/linearClassifier';
import { linearFileBytes } from '../models/linear/linearFile';
import { toyLinearFile } from '../models/linear/toyLinear.testing';
import { loadNet } from '../models/loadNet';
import { TfjsClassifier } from '../models/tfjsClassifier';
import { toLayersFiles } from '../models/toLayersFiles';
import { toyArchitectures, toyCard, toyNet, toyProduct, toySize } from '../models/toyNets.testing';
import type { LinearScorerPort } from './ports';
import { sampleEnsembleCard, sampleLinearCard } from './sampleCards.testing';

/** The files of a release with a toy of each model, by path. */
export interface Release {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Scores of the toy product by model, before calibration. */
  scores: Record<string, number[]>;
}

/** That of all models but the ensemble. */
const CALIBRATION = { yes: 1.2, no: 0.8, offset: -0.3 };

export const text = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

async function added(
  release: Release,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FileReference> {
  release.files.set(path, bytes);
  return { path, bytes: bytes.length, sha256: await sha256Of(bytes) };
}

async function publishNet(release: Release, id: NetId): Promise<NetCard> {
  const net = toyNet(toyArchitectures[id]);
  const { modelJson, shards } = await toLayersFiles(net);
  const card = toyCard(toyArchitectures[id], {
    calibration: CALIBRATION,
    topology: await added(release, `${id}/model.json`, modelJson),
    shards: [await added(release, `${id}/weights-1.bin`, shards[0]!)],
  });
  disposeNet(net);
  const classifier = new TfjsClassifier(await loadNet({ modelJson, shards }), card, toySize);
  release.scores[id] = [...(await classifier.predict(toyProduct))];
  classifier.dispose();
  return card;
}

async function publishLinear(release: Release, labels: number): Promise<LinearCard> {
  const bytes = linearFileBytes(toyLinearFile(labels));
  release.scores['linear'] = [...LinearClassifier.fromBytes(bytes).score(toyProduct)];
  const file = await added(release, 'linear/classifier.bin', bytes);
  return sampleLinearCard({ calibration: CALIBRATION, file });
}

export interface PublishOptions {
  /** Golden ones, where they are not to be the true ones. */
  scores?: Record<string, number[]>;
  /** How many the linear baseline scores, where that is not to be right. */
  linearLabels?: number;
  /** Names of the list, where they are not to be as many as the models score. */
  categories?: string[];
  /** Recorded runs of the article's recipe, by id. */
  articleHistories?: Record<string, HistoryFile>;
}

const CATEGORIES = ['TVs', 'Laptops', 'Toys', 'Others'];

export async function publish(options: PublishOptions = {}): Promise<Release> {
  const { scores, linearLabels = 4, categories = CATEGORIES, articleHistories = {} } = options;
  const release: Release = { files: new Map(), scores: {} };
  const cards: ModelCard[] = [];
  for (const id of ['mlp', 'cnn', 'lstm'] as const) cards.push(await publishNet(release, id));
  cards.push(await publishLinear(release, linearLabels));
  cards.push(await publishNet(release, 'powerset'));
  cards.push(sampleEnsembleCard(cards.map(({ id }) => ({ id, weight: 1 }))));
  const golden = {
    name: 'a toy',
    description: '',
    nameIds: [...toyProduct.name],
    descriptionIds: [...toyProduct.description],
    unknown: [],
    scores: { ...release.scores, linear: release.scores['linear']!.slice(0, 4), ...scores },
  };
  const labels = categories.map((name) => ({ name, products: 5 }));
  const file = (path: string, content: object) =>
    added(release, path, text({ schemaVersion: SCHEMA_VERSION, ...content }));
  const registry = sampleRegistry(cards, {
    labels: await file('labels.json', { threshold: 1, labels }),
    taxonomy: await file('taxonomy.json', { nodes: [] }),
    goldens: await file('goldens.json', { examples: [golden] }),
    article: await Promise.all(
      Object.entries(articleHistories).map(async ([id, history]) => ({
        ...{ id, title: id, summary: '' },
        history: await file(`${id}/history.json`, history),
      })),
    ),
    report: await file('report.json', sampleReport()),
  });
  release.files.set('registry.json', text(registry));
  return release;
}

/** What the page shows for the toy product. */
export function shownScores(release: Release, id: BaseModelId): number[] {
  return [...calibrated(CALIBRATION, Float32Array.from(release.scores[id]!))];
}

/** Answers from the files of a release, and notes the paths that were asked for. */
export function serve(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): {
  fetch: Fetch;
  linear: LinearScorerPort;
  asked: string[];
} {
  const asked: string[] = [];
  const fetch: Fetch = (url) => {
    const path = url.replace('./models/', '');
    asked.push(path);
    const bytes = files.get(path);
    return Promise.resolve(bytes ? new Response(bytes) : new Response('', { status: 404 }));
  };
  return { fetch, linear: new LinearOnThisThread(fetch), asked };
}

/** The linear baseline as the text worker has it, without the worker. */
class LinearOnThisThread implements LinearScorerPort {
  #classifier: LinearClassifier | undefined;

  constructor(readonly fetch: Fetch) {}

  async openLinear(file: FileReference, onBytes: (arrived: number) => void) {
    const bytes = await download(this.fetch, './models/', file, onBytes);
    this.#classifier = LinearClassifier.fromBytes(bytes);
    return { labels: this.#classifier.labels };
  }

  scoreLinear(product: typeof toyProduct) {
    return Promise.resolve({ scores: this.#classifier!.score(product), elapsedMs: 0 });
  }

  explainLinear(question: WordQuestion) {
    return Promise.resolve(linearExplanation(this.#classifier!, question));
  }
}
