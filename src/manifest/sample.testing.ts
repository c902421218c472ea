import {
  type EnsembleCard,
  type FileReference,
  type HistoryFile,
  type Metrics,
  type ModelCard,
  type NetCard,
  type Registry,
  SCHEMA_VERSION,
} from './schema';

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

export function sampleCard(id: string, parts: Partial<NetCard> = {}): NetCard {
  return {
    kind: 'net',
    id,
    title: id.toUpperCase(),
    summary: 'A toy net.',
    inputs: [{ kind: 'sequence', lengths: [8, 16], tail: 3 }],
    topology: sampleReference(`${id}/model.json`),
    shards: [sampleReference(`${id}/weights-1.bin`)],
    history: sampleReference(`${id}/history.json`),
    parameters: 1,
    bytes: 2,
    training: {
      date: '2025-01-02T03:04:05.000Z',
      epochs: 1,
      bestEpoch: 1,
      seconds: 1,
      seed: 1,
      refitted: false,
    },
    calibration: { yes: 1, no: 1, offset: 0 },
    thresholds: { global: 0.5, perLabel: [0.5, 0.5, 0.5, 0.5] },
    validation: metrics,
    test: metrics,
    credits: [],
    weaknesses: [],
    ...parts,
  };
}

/** @param weight of each member */
export function sampleEnsemble(members: readonly string[], weight = 1): EnsembleCard {
  const { id, title, summary, calibration, thresholds, parameters, bytes, training, ...others } =
    sampleCard('ensemble');
  const { validation, test, credits, weaknesses } = others;
  return {
    kind: 'ensemble',
    ...{ id, title, summary, calibration, thresholds, parameters, bytes, training },
    ...{ validation, test, credits, weaknesses },
    members: members.map((member) => ({ id: member, weight })),
  };
}

export function sampleRegistry(models: ModelCard[], parts: Partial<Registry> = {}): Registry {
  return {
    schemaVersion: SCHEMA_VERSION,
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
    labelCount: 4,
    taxonomy: sampleReference('taxonomy.json'),
    goldens: sampleReference('goldens.json'),
    report: sampleReference('report.json'),
    models,
    ...parts,
  };
}

/** An epoch whose figures follow from two of them; `auc` is at least 0.5. */
export function sampleEpoch(
  epoch: number,
  loss: number,
  auc: number,
): HistoryFile['epochs'][number] {
  return {
    ...{ epoch, learningRate: 0.001, seconds: 12 },
    training: { loss, microAuc: auc, macroAuc: auc - 0.25 },
    validation: {
      ...{ loss: 2 * loss, microAuc: auc, macroAuc: auc - 0.5 },
      ...{ meanAveragePrecision: 0.5, microF1: 0.625 },
    },
  };
}

/** Two epochs, the second the best. */
export function sampleHistory(model: string, parts: Partial<HistoryFile> = {}): HistoryFile {
  return {
    schemaVersion: SCHEMA_VERSION,
    model,
    epochs: [sampleEpoch(1, 0.03, 0.75), sampleEpoch(2, 0.01, 1)],
    bestEpoch: 2,
    chosenBy: 'least loss.',
    ...parts,
  };
}
