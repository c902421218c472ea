import type { FileReference, Metrics, ModelCard, Registry } from './schema';

/** Small, valid registries for tests. */

export function sampleReference(path: string): FileReference {
  return { path, bytes: 1, sha256: '0'.repeat(64) };
}

const metrics: Metrics = {
  products: 10,
  loss: 0.02,
  microAuc: 0.99,
  macroAuc: 0.98,
  meanAveragePrecision: 0.9,
  microF1: 0.9,
  macroF1: 0.8,
  subsetAccuracy: 0.7,
  precisionAt1: 0.9,
};

export function sampleCard(id: string, parts: Partial<ModelCard> = {}): ModelCard {
  return {
    id,
    title: id.toUpperCase(),
    summary: 'A toy net.',
    inputs: [{ kind: 'sequence', lengths: [8, 16], tail: 3 }],
    topology: sampleReference(`${id}/model.json`),
    shards: [sampleReference(`${id}/weights-1.bin`)],
    history: sampleReference(`${id}/history.json`),
    parameters: 1,
    bytes: 2,
    training: { date: '2025-01-02T03:04:05.000Z', epochs: 1, bestEpoch: 1, seconds: 1, seed: 1 },
    validation: metrics,
    test: metrics,
    credits: [],
    weaknesses: [],
    ...parts,
  };
}

export function sampleRegistry(models: ModelCard[], parts: Partial<Registry> = {}): Registry {
  return {
    schemaVersion: 1,
    created: '2025-01-02T03:04:05.000Z',
    data: {
      name: 'toys',
      licence: 'CC0 1.0',
      source: 'made in the test',
      training: 8,
      validation: 1,
      test: 1,
    },
    preprocessing: { preset: 'catalogue', version: 1 },
    vocabulary: sampleReference('vocabulary.json'),
    vocabularySize: 20,
    labels: sampleReference('labels.json'),
    taxonomy: sampleReference('taxonomy.json'),
    goldens: sampleReference('goldens.json'),
    models,
    ...parts,
  };
}
