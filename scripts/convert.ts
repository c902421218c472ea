import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { AppError } from '../src/domain/errors';
import { MODEL_IDS, NET_IDS } from '../src/domain/model';
import { parseRegistry } from '../src/manifest/parse';
import { type Registry, SCHEMA_VERSION } from '../src/manifest/schema';
import { PRESETS } from '../src/text/presets';
import { articleRuns } from './conversion/articleRuns';
import { type ConvertedLinear, convertLinear } from './conversion/convertLinear';
import { type ConvertedNet, convertNet } from './conversion/convertNet';
import { ensembleCard } from './conversion/ensembleCard';
import { makeGoldens } from './conversion/goldens';
import { replaceFolder } from './conversion/modelFolder';
import { fileReference, jsonFile, type OutputFile } from './conversion/netFiles';
import { publishedReport } from './conversion/publishedReport';
import { createCommand, runCommand } from './lib/commandLine';
import { readWhole } from './lib/files';
import { DATA_FOLDER, dataPaths } from './lib/paths';
import { DATA_COMMAND, readPart } from './lib/products';
import { readVocabularyAndLabels } from './training/dataset';
import { isTrained } from './training/scorers';

interface Options {
  out: string;
  models: string;
}

const command = createCommand({
  name: 'npm run convert --',
  description:
    'Writes the folder the page reads: nets in the tfjs Layers format, quantised, the linear model, ' +
    'the ensemble, their histories and report, vocabulary, labels, taxonomy, golden examples and ' +
    'the registry with every size and SHA-256. Needs `npm run evaluate -- --test`.',
  examples: ['npm run convert'],
})
  .option('--out <folder>', 'the data folder', DATA_FOLDER)
  .option('--models <folder>', 'the folder to replace', 'public/models');

await runCommand<Options>(command, async ({ out, models }) => {
  await setBackend('cpu');
  const { vocabulary, labels } = await readVocabularyAndLabels(out);
  const labelCount = labels.labels.length;
  const kernels = new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels'));
  const converted = await convertAll(out);
  const singles = converted.map(({ card }) => card);
  const ensemble = singles.length > 1 ? await ensembleCard(out, singles) : undefined;
  const cards = [...singles, ...(ensemble ? [ensemble] : [])].sort(
    (a, b) => placeOf(a.id) - placeOf(b.id),
  );
  const goldens = await makeGoldens(
    { models: converted, ensemble },
    vocabulary,
    labelCount,
    kernels,
  );
  const article = await articleRuns(out);
  const paths = dataPaths(out);
  const shared = {
    vocabulary: await copied('vocabulary.json', paths.vocabulary),
    labels: await copied('labels.json', paths.labels),
    taxonomy: await copied('taxonomy.json', paths.taxonomy),
    goldens: jsonFile('goldens.json', goldens),
    report: jsonFile('report.json', await publishedReport(out, cards, labelCount)),
  };
  const registry = jsonFile('registry.json', {
    schemaVersion: SCHEMA_VERSION,
    created: new Date().toISOString(),
    data: await dataOf(out),
    preprocessing: { preset: vocabulary.preset, version: PRESETS[vocabulary.preset].version },
    vocabulary: await fileReference(shared.vocabulary),
    vocabularySize: vocabulary.size,
    labels: await fileReference(shared.labels),
    labelCount,
    taxonomy: await fileReference(shared.taxonomy),
    goldens: await fileReference(shared.goldens),
    report: await fileReference(shared.report),
    models: cards,
    ...(article.runs.length > 0 && { article: article.runs }),
  } satisfies Registry);
  parseRegistry(new TextDecoder().decode(registry.bytes));
  const outputs = [
    ...converted.flatMap((model) => model.outputs),
    ...article.outputs,
    ...Object.values(shared),
    registry,
  ];
  await replaceFolder(models, outputs);
  for (const { title, bytes } of cards) process.stdout.write(`${title}: ${megabytes(bytes)}\n`);
  const total = outputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  process.stdout.write(`Wrote ${outputs.length} files, ${megabytes(total)}, to ${models}.\n`);
});

/** Every shipped model that is trained and has weights of its own. */
async function convertAll(folder: string): Promise<(ConvertedNet | ConvertedLinear)[]> {
  const converted: (ConvertedNet | ConvertedLinear)[] = [];
  for (const id of NET_IDS) {
    if (isTrained(id, folder)) converted.push(await convertNet(id, folder));
  }
  if (isTrained('linear', folder)) converted.push(await convertLinear(folder));
  if (converted.length > 0) return converted;
  throw new AppError(
    'missing-file',
    'No model is trained yet. Train the nets with: npm run train -- --model all',
  );
}

/** In the order of the page's columns. */
function placeOf(id: string): number {
  return MODEL_IDS.findIndex((known) => known === id);
}

async function dataOf(folder: string): Promise<Registry['data']> {
  const [training, validation, test] = await Promise.all([
    readPart('training', folder),
    readPart('validation', folder),
    readPart('test', folder),
  ]);
  return {
    name: 'Best Buy open data set',
    licence: 'CC0 1.0',
    source: 'github.com/BestBuyAPIs/open-data-set',
    training: training.length,
    validation: validation.length,
    test: test.length,
  };
}

async function copied(path: string, from: string): Promise<OutputFile> {
  return { path, bytes: new Uint8Array(await readWhole(from, DATA_COMMAND)) };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MiB`;
}
