import { existsSync } from 'node:fs';
import { AppError } from '../src/domain/errors';
import { MODEL_IDS, type ModelId } from '../src/domain/model';
import type { Metrics } from '../src/manifest/schema';
import { summariseScores } from '../src/metrics/summariseScores';
import { quantisedParameters } from '../src/models/quantisedParameters';
import { truthOf } from '../src/models/training/packedProducts';
import { createCommand, oneOf, runCommand } from './lib/commandLine';
import { readWhole, writeJson } from './lib/files';
import { DATA_FOLDER } from './lib/paths';
import { figuresTable } from './reporting/figuresTable';
import { type EncodedPart, readEncodedPart, readVocabularyAndLabels } from './training/dataset';
import { runPaths } from './training/runFiles';
import { scoreProducts } from './training/scoreProducts';
import { readWeights } from './training/weightsFile';

interface Options {
  model: ModelId | 'all';
  out: string;
}

const command = createCommand({
  name: 'npm run evaluate --',
  description:
    'Scores the validation and the test part with trained nets, their weights quantised as the ' +
    'page will have them. Writes evaluation.json beside the weights.',
  examples: ['npm run evaluate -- --model all'],
})
  .option('--model <name>', `${MODEL_IDS.join(', ')} or all`, oneOf([...MODEL_IDS, 'all']), 'all')
  .option('--out <folder>', 'the data folder', DATA_FOLDER);

await runCommand<Options>(command, async ({ model, out }) => {
  const models = model === 'all' ? trainedModels(out) : [model];
  const kernels = new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels'));
  const { vocabulary, labels } = await readVocabularyAndLabels(out);
  const parts = {
    validation: await readEncodedPart('validation', out, vocabulary),
    test: await readEncodedPart('test', out, vocabulary),
  };
  const rows: [string, Metrics][] = [];
  for (const id of models) {
    const net = await readWeights(id, out);
    const parameters = quantisedParameters(net.about.recipe.architecture, net.parameters);
    const measure = ({ packed }: EncodedPart): Metrics => {
      const scores = scoreProducts(kernels, { about: net.about, parameters }, packed);
      return summariseScores(scores, truthOf(packed, labels.labels.length), labels.labels.length);
    };
    const evaluation = { validation: measure(parts.validation), test: measure(parts.test) };
    await writeJson(runPaths(id, out).evaluation, evaluation, 1);
    rows.push([`${id}, validation`, evaluation.validation], [`${id}, test`, evaluation.test]);
  }
  process.stdout.write(`${figuresTable(rows)}\n`);
});

function trainedModels(folder: string): ModelId[] {
  const models = MODEL_IDS.filter((id) => existsSync(runPaths(id, folder).weights));
  if (models.length > 0) return models;
  throw new AppError(
    'missing-file',
    'No net is trained yet. Train with: npm run train -- --model all',
  );
}
