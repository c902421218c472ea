import type { Fetch } from '../manifest/download';
import type { ModelId } from '../domain/model';
import { sampleRegistry } from '../manifest/sample.testing';
import type { FileReference, ModelCard } from '../manifest/schema';
import { sha256Of } from '../manifest/verify';
import { disposeNet } from '../models/disposeNet';
import { loadNet } from '../models/loadNet';
import { TfjsClassifier } from '../models/tfjsClassifier';
import { toLayersFiles } from '../models/toLayersFiles';
import { toyArchitectures, toyCard, toyNet, toyProduct, toySize } from '../models/toyNets.testing';

/** The files of a release with the three toy nets, by path. */
export interface Release {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Scores of the toy product by model. */
  scores: Record<string, number[]>;
}

export const text = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

async function added(
  release: Release,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FileReference> {
  release.files.set(path, bytes);
  return { path, bytes: bytes.length, sha256: await sha256Of(bytes) };
}

async function publishNet(release: Release, id: ModelId): Promise<ModelCard> {
  const net = toyNet(toyArchitectures[id]);
  const { modelJson, shards } = await toLayersFiles(net);
  const card = toyCard(toyArchitectures[id], {
    topology: await added(release, `${id}/model.json`, modelJson),
    shards: [await added(release, `${id}/weights-1.bin`, shards[0]!)],
  });
  disposeNet(net);
  const classifier = new TfjsClassifier(await loadNet({ modelJson, shards }), card, toySize);
  release.scores[id] = [...(await classifier.predict(toyProduct))];
  classifier.dispose();
  return card;
}

/** @param scores golden ones, where they are not to be the true ones */
export async function publish(scores?: Record<string, number[]>): Promise<Release> {
  const release: Release = { files: new Map(), scores: {} };
  const cards: ModelCard[] = [];
  for (const id of ['mlp', 'cnn', 'lstm'] as const) cards.push(await publishNet(release, id));
  const golden = {
    name: 'a toy',
    description: '',
    nameIds: [...toyProduct.name],
    descriptionIds: [...toyProduct.description],
    unknown: [],
    scores: { ...release.scores, ...scores },
  };
  const labels = ['TVs', 'Laptops', 'Toys', 'Others'].map((name) => ({ name, products: 5 }));
  const registry = sampleRegistry(cards, {
    labels: await added(release, 'labels.json', text({ schemaVersion: 1, threshold: 1, labels })),
    taxonomy: await added(release, 'taxonomy.json', text({ schemaVersion: 1, nodes: [] })),
    goldens: await added(release, 'goldens.json', text({ schemaVersion: 1, examples: [golden] })),
  });
  release.files.set('registry.json', text(registry));
  return release;
}

/** Answers from the files of a release, and notes the paths that were asked for. */
export function serve(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): {
  fetch: Fetch;
  asked: string[];
} {
  const asked: string[] = [];
  const fetch: Fetch = (url) => {
    const path = url.replace('./models/', '');
    asked.push(path);
    const bytes = files.get(path);
    return Promise.resolve(bytes ? new Response(bytes) : new Response('', { status: 404 }));
  };
  return { fetch, asked };
}
