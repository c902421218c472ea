import type { NetId } from '../../src/domain/model';
import { historyFileSchema, type NetCard } from '../../src/manifest/schema';
import { type Architecture, parameterShapes } from '../../src/models/architecture';
import type { LayersFiles } from '../../src/models/loadNet';
import { readJson } from '../lib/files';
import { runPaths } from '../training/runFiles';
import { isRefitted } from '../training/scorers';
import { readWeights, type TrainedNet } from '../training/weightsFile';
import { DATA_CREDIT, GLOVE_CREDIT } from './cards';
import { commonCard } from './commonCard';
import { fileReference, jsonFile, netFiles, type OutputFile } from './netFiles';

export interface ConvertedNet {
  kind: 'net';
  card: NetCard;
  outputs: OutputFile[];
  files: LayersFiles;
  /** What was trained, in full precision. */
  trained: TrainedNet;
}

/** The released weights of a net as tfjs reads them, and its card. */
export async function convertNet(id: NetId, folder: string): Promise<ConvertedNet> {
  const chosen = await readWeights(id, folder);
  const released = isRefitted(id, folder) ? await readWeights(id, folder, 'refit') : chosen;
  const { architecture, seed } = released.about.recipe;
  const history = await readJson(runPaths(id, folder).history, historyFileSchema);
  const historyFile = jsonFile(`${id}/history.json`, history);
  const { files, outputs, topology, shards } = await netFiles(id, released);
  const card: NetCard = {
    kind: 'net',
    ...(await commonCard(id, folder)),
    inputs: architecture.inputs,
    topology,
    shards,
    history: await fileReference(historyFile),
    parameters: trainedNumbers(architecture),
    bytes: [topology, ...shards].reduce((sum, { bytes }) => sum + bytes, 0),
    training: {
      date: released.about.date,
      epochs: history.epochs.length,
      bestEpoch: chosen.about.bestEpoch,
      seconds: Math.round(chosen.about.seconds),
      seed,
      refitted: released !== chosen,
    },
    credits: readsWords(architecture) ? [DATA_CREDIT] : [DATA_CREDIT, GLOVE_CREDIT],
  };
  return { kind: 'net', card, outputs: [...outputs, historyFile], files, trained: released };
}

function trainedNumbers(architecture: Architecture): number {
  return parameterShapes(architecture).reduce(
    (sum, [, shape]) => sum + shape.reduce((a, b) => a * b, 1),
    0,
  );
}

/** Bags of words learn their own vectors; the others begin with GloVe's. */
function readsWords({ inputs }: Architecture): boolean {
  return inputs[0].kind === 'bag';
}
