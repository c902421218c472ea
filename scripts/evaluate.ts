import type { Metrics } from '../src/manifest/schema';
import { summariseScores } from '../src/metrics/summariseScores';
import { truthOf } from '../src/models/training/packedProducts';
import { createCommand, oneOf, runCommand } from './lib/commandLine';
import { writeJson } from './lib/files';
import { DATA_FOLDER } from './lib/paths';
import { figuresTable } from './reporting/figuresTable';
import { type EncodedPart, readEncodedPart, readVocabularyAndLabels } from './training/dataset';
import { TRAINED_IDS, type TrainedId } from './training/modelIds';
import { runPaths } from './training/runFiles';
import { openScorer, trainedModels } from './training/scorers';

interface Options {
  model: TrainedId | 'all';
  out: string;
}

const command = createCommand({
  name: 'npm run evaluate --',
  description:
    'Scores the validation and the test part with trained models, as they will be used: nets and ' +
    'the linear model with quantised weights. Writes evaluation.json beside the weights.',
  examples: ['npm run evaluate -- --model all', 'npm run evaluate -- --model svc'],
})
  .option(
    '--model <name>',
    `${TRAINED_IDS.join(', ')} or all`,
    oneOf([...TRAINED_IDS, 'all']),
    'all',
  )
  .option('--out <folder>', 'the data folder', DATA_FOLDER);

await runCommand<Options>(command, async ({ model, out }) => {
  const models = model === 'all' ? trainedModels(out) : [model];
  const { vocabulary, labels } = await readVocabularyAndLabels(out);
  const parts = {
    validation: await readEncodedPart('validation', out, vocabulary),
    test: await readEncodedPart('test', out, vocabulary),
  };
  const rows: [string, Metrics][] = [];
  for (const id of models) {
    const score = await openScorer(id, out);
    const measure = ({ packed }: EncodedPart): Metrics =>
      summariseScores(score(packed), truthOf(packed, labels.labels.length), labels.labels.length);
    const evaluation = { validation: measure(parts.validation), test: measure(parts.test) };
    await writeJson(runPaths(id, out).evaluation, evaluation, 1);
    rows.push([`${id}, validation`, evaluation.validation], [`${id}, test`, evaluation.test]);
  }
  process.stdout.write(`${figuresTable(rows)}\n`);
});
