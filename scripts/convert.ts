import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { AppError } from '../src/domain/errors';
import { MODEL_IDS, type ModelId } from '../src/domain/model';
import {
  historyFileSchema,
  metricsSchema,
  type ModelCard,
  type Registry,
  registrySchema,
  SCHEMA_VERSION,
} from '../src/manifest/schema';
import { parameterShapes } from '../src/models/architecture';
import { PRESETS } from '../src/text/presets';
import { CARD_TEXTS, DATA_CREDIT, GLOVE_CREDIT } from './conversion/cards';
import { type ConvertedNet, makeGoldens } from './conversion/goldens';
import { replaceFolder } from './conversion/modelFolder';
import { fileReference, netFiles, type OutputFile } from './conversion/netFiles';
import { createCommand, runCommand } from './lib/commandLine';
import { readJson, readWhole } from './lib/files';
import { DATA_FOLDER, dataPaths } from './lib/paths';
import { DATA_COMMAND, readPart } from './lib/products';
import { readVocabularyAndLabels } from './training/dataset';
import { runPaths } from './training/runFiles';
import { readWeights } from './training/weightsFile';

interface Options {
  out: string;
  models: string;
}

const command = createCommand({
  name: 'npm run convert --',
  description:
    'Writes the folder the page reads: nets in the tfjs Layers format, quantised, their histories, ' +
    'vocabulary, labels, taxonomy, golden examples and the registry with every size and SHA-256.',
  examples: ['npm run convert'],
})
  .option('--out <folder>', 'the data folder', DATA_FOLDER)
  .option('--models <folder>', 'the folder to replace', 'public/models');

const evaluationSchema = v.object({ validation: metricsSchema, test: metricsSchema });

await runCommand<Options>(command, async ({ out, models }) => {
  await setBackend('cpu');
  const trained = MODEL_IDS.filter((id) => existsSync(runPaths(id, out).weights));
  if (trained.length === 0) {
    throw new AppError(
      'missing-file',
      'No net is trained yet. Train with: npm run train -- --model all',
    );
  }
  const { vocabulary, labels } = await readVocabularyAndLabels(out);
  const kernels = new Uint8Array(await readWhole('build/kernels.wasm', 'npm run kernels'));
  const nets: ConvertedNet[] = [];
  const outputs: OutputFile[] = [];
  for (const id of trained) {
    const converted = await convertNet(id, out);
    nets.push(converted.net);
    outputs.push(...converted.outputs);
  }
  const goldens = await makeGoldens(nets, vocabulary, labels.labels.length, kernels);
  const paths = dataPaths(out);
  const shared = {
    vocabulary: await copied('vocabulary.json', paths.vocabulary),
    labels: await copied('labels.json', paths.labels),
    taxonomy: await copied('taxonomy.json', paths.taxonomy),
    goldens: jsonFile('goldens.json', goldens),
  };
  outputs.push(...Object.values(shared));
  const registry: Registry = v.parse(registrySchema, {
    schemaVersion: SCHEMA_VERSION,
    created: new Date().toISOString(),
    data: await dataOf(out),
    preprocessing: { preset: vocabulary.preset, version: PRESETS[vocabulary.preset].version },
    vocabulary: await fileReference(shared.vocabulary),
    vocabularySize: vocabulary.size,
    labels: await fileReference(shared.labels),
    taxonomy: await fileReference(shared.taxonomy),
    goldens: await fileReference(shared.goldens),
    models: nets.map((net) => net.card),
  });
  await replaceFolder(models, [...outputs, jsonFile('registry.json', registry)]);
  for (const { card } of nets) process.stdout.write(`${card.title}: ${megabytes(card.bytes)}\n`);
  const total = outputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  process.stdout.write(`Wrote ${outputs.length + 1} files, ${megabytes(total)}, to ${models}.\n`);
});

async function convertNet(id: ModelId, folder: string) {
  const trained = await readWeights(id, folder);
  const { about } = trained;
  const { architecture } = about.recipe;
  const evaluateCommand = `npm run evaluate -- --model ${id}`;
  const { validation, test } = await readJson(
    runPaths(id, folder).evaluation,
    evaluationSchema,
    evaluateCommand,
  );
  const history = await readJson(runPaths(id, folder).history, historyFileSchema);
  const { files, outputs, topology, shards } = await netFiles(id, trained);
  const historyFile = jsonFile(`${id}/history.json`, history);
  const card: ModelCard = {
    id,
    ...CARD_TEXTS[id],
    inputs: architecture.inputs,
    topology,
    shards,
    history: await fileReference(historyFile),
    parameters: parameterShapes(architecture).reduce(
      (sum, [, shape]) => sum + shape.reduce((a, b) => a * b, 1),
      0,
    ),
    bytes: [topology, ...shards].reduce((sum, { bytes }) => sum + bytes, 0),
    training: {
      date: about.date,
      epochs: history.epochs.length,
      bestEpoch: about.bestEpoch,
      seconds: Math.round(about.seconds),
      seed: about.recipe.seed,
    },
    validation,
    test,
    credits: architecture.kind === 'mlp' ? [DATA_CREDIT] : [DATA_CREDIT, GLOVE_CREDIT],
  };
  const net: ConvertedNet = { id, card, files, trained };
  return { net, outputs: [...outputs, historyFile] };
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

function jsonFile(path: string, value: unknown): OutputFile {
  return { path, bytes: new TextEncoder().encode(`${JSON.stringify(value)}\n`) };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MiB`;
}
