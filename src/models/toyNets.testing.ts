import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { NetCard } from '../manifest/schema';
import { sampleCard } from '../manifest/sample.testing';
import { parameterShapes, type Architecture } from './architecture';
import { assignParameters } from './assignParameters';
import { buildNet } from './buildNet';

type ToyArchitectures = { [Kind in Architecture['kind']]: Extract<Architecture, { kind: Kind }> };

/** One small net of each kind; vocabulary 20, 4 labels. */
export const toyArchitectures: ToyArchitectures = {
  mlp: {
    kind: 'mlp',
    inputs: [
      { kind: 'bag', field: 'name', length: 10, buckets: 7 },
      { kind: 'bag', field: 'description', length: 14, buckets: 7 },
    ],
    vocabularySize: 20,
    embedding: 5,
    hidden: 6,
    labels: 4,
  },
  cnn: {
    kind: 'cnn',
    inputs: [{ kind: 'sequence', lengths: [8, 16, 24], tail: 3 }],
    vocabularySize: 20,
    embedding: 5,
    widths: [1, 2, 3],
    filters: 6,
    labels: 4,
  },
  lstm: {
    kind: 'lstm',
    inputs: [{ kind: 'sequence', lengths: [8, 16, 24], tail: 1 }],
    vocabularySize: 20,
    embedding: 5,
    units: 6,
    labels: 4,
  },
  powerset: {
    kind: 'powerset',
    inputs: [
      { kind: 'bag', field: 'name', length: 10, buckets: 7 },
      { kind: 'bag', field: 'description', length: 14, buckets: 7 },
    ],
    vocabularySize: 20,
    embedding: 5,
    hidden: 6,
    labels: 4,
    sets: [[0], [0, 1], [2, 3], [1, 2, 3], []],
  },
};

export const toyProduct = {
  name: Int32Array.of(3, 7, 19),
  description: Int32Array.of(4, 3),
  unknown: [],
};

/** Values in [-1, 1), the same for the same seed; zeros for the padding. */
export function toyParameters(architecture: Architecture, seed = 1): Map<string, Float32Array> {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes
    return state / 2 ** 31 - 1;
  };
  return new Map(
    parameterShapes(architecture).map(([name, shape]) => {
      const size = shape.reduce((product, length) => product * length, 1);
      const values = Float32Array.from({ length: size }, next);
      if (name === 'embedding') values.fill(0, 0, architecture.embedding);
      return [name, values];
    }),
  );
}

export function toyNet(
  architecture: Architecture,
  parameters: ReadonlyMap<string, Float32Array> = toyParameters(architecture),
): LayersModel {
  const net = buildNet(architecture);
  assignParameters(net, architecture, parameters);
  return net;
}

export function toyCard(architecture: Architecture, parts: Partial<NetCard> = {}): NetCard {
  return sampleCard(architecture.kind, { inputs: [...architecture.inputs], ...parts });
}

export const toySize = { labels: 4, vocabularySize: 20 };
