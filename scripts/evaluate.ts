import { Bench } from './evaluation/bench';
import { evaluateModel, type Tested, testModel } from './evaluation/evaluateModel';
import { writeReport } from './evaluation/writeReport';
import { createCommand, oneOf, runCommand } from './lib/commandLine';
import { DATA_FOLDER, dataPaths } from './lib/paths';
import { evaluationTable } from './reporting/evaluationTable';
import { REPORTED_IDS, type ReportedId } from './training/modelIds';

interface Options {
  model: ReportedId | 'all';
  test?: boolean;
  out: string;
}

const command = createCommand({
  name: 'npm run evaluate --',
  description:
    'Scores the validation part with trained models, as they will be used, fits calibration and ' +
    'thresholds there, and puts the ensemble together. With --test, also measures the released ' +
    'weights on the test part, once: asked again for the same ones, it repeats what it wrote down.',
  examples: ['npm run evaluate', 'npm run evaluate -- --model svc', 'npm run evaluate -- --test'],
})
  .option(
    '--model <name>',
    `${REPORTED_IDS.join(', ')} or all`,
    oneOf([...REPORTED_IDS, 'all']),
    'all',
  )
  .option('--test', 'measure the test part too, with the weights that are released')
  .option('--out <folder>', 'the data folder', DATA_FOLDER);

const MEASURED: Record<Tested['measured'], string> = {
  now: 'test part measured',
  before: 'test part was measured already, these are the recorded figures',
  again: 'other weights or thresholds than before: test part measured anew',
};

await runCommand<Options>(command, async ({ model, test, out }) => {
  const bench = await Bench.open(out);
  const rows: Parameters<typeof evaluationTable>[0][number][] = [];
  for (const id of model === 'all' ? bench.models() : [model]) {
    const evaluated = await evaluateModel(bench, id);
    const { validation, validationNamesOnly } = evaluated.file;
    rows.push([`${id}, validation`, validation], [`${id}, names only`, validationNamesOnly]);
    process.stderr.write(`${id}: calibrated, thresholds chosen\n`);
    if (!test) continue;
    const { file, measured } = await testModel(bench, id, evaluated);
    process.stderr.write(`${id}: ${MEASURED[measured]}\n`);
    rows.push([`${id}, test`, file.test], [`${id}, test, novel`, file.novel]);
    rows.push([`${id}, test, names only`, file.namesOnly]);
  }
  process.stdout.write(`${evaluationTable(rows)}\n`);
  const { models, leftOut } = await writeReport(out);
  for (const sentence of leftOut) process.stderr.write(`Not in the report: ${sentence}\n`);
  process.stdout.write(`Wrote ${dataPaths(out).report} with ${models} models.\n`);
});
