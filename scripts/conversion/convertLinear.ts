import type { LinearCard } from '../../src/manifest/schema';
import { LinearClassifier } from '../../src/models/linear/linearClassifier';
import { linearFileFrom } from '../../src/models/linear/linearFile';
import { readBaselineTraining } from '../evaluation/training';
import { readWhole } from '../lib/files';
import { isRefitted, weightsPath } from '../training/scorers';
import { DATA_CREDIT } from './cards';
import { commonCard } from './commonCard';
import { contentHash, fileReference, type OutputFile } from './netFiles';

export interface ConvertedLinear {
  kind: 'linear';
  card: LinearCard;
  outputs: OutputFile[];
  classifier: LinearClassifier;
}

/** The released weights of the linear model, as they are, and its card. */
export async function convertLinear(folder: string): Promise<ConvertedLinear> {
  const bytes = new Uint8Array(await readWhole(weightsPath('linear', folder, 'released')));
  const output = { path: `linear/${await contentHash([bytes])}/classifier.bin`, bytes };
  const file = linearFileFrom(bytes);
  const { date, seconds, seed } = await readBaselineTraining('linear', folder);
  const card: LinearCard = {
    kind: 'linear',
    ...(await commonCard('linear', folder)),
    file: await fileReference(output),
    parameters: file.weights.steps.length + file.weights.bias.length,
    bytes: bytes.length,
    training: { date, seconds: Math.round(seconds), seed, refitted: isRefitted('linear', folder) },
    credits: [DATA_CREDIT],
  };
  return { kind: 'linear', card, outputs: [output], classifier: new LinearClassifier(file) };
}
