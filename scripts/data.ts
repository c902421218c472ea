import * as v from 'valibot';
import { SCHEMA_VERSION, type VocabularyFile } from '../src/manifest/schema';
import { buildVocabulary } from '../src/text/buildVocabulary';
import { PRESETS, type PresetId } from '../src/text/presets';
import { createCommand, runCommand, wholeNumber } from './lib/commandLine';
import type { CleanProduct } from './lib/dataset/cleanRecord';
import { downloadSource } from './lib/dataset/download';
import { chooseLabels, givenLabels, labeller, labelsFile } from './lib/dataset/labels';
import { readSource, type SourceContent } from './lib/dataset/readSource';
import { noveltyOf, splitProducts, type Split } from './lib/dataset/split';
import { describeData, summaryText } from './lib/dataset/summary';
import { buildTaxonomy } from './lib/dataset/taxonomy';
import { readJson, writeJson } from './lib/files';
import { writeJsonLines } from './lib/jsonLines';
import { DATA_FOLDER, dataPaths, PARTS } from './lib/paths';
import type { DatasetProduct } from './lib/products';

interface Options {
  source?: string;
  labels?: string;
  threshold: number;
  minimumCount: number;
  maximumSize: number;
  out: string;
}

const command = createCommand({
  name: 'npm run data --',
  description:
    'Cleans the products, cuts them into training, validation and test, and builds labels, ' +
    'category tree and vocabularies.',
  examples: [
    'npm run data -- --source products.json.gz',
    'npm run data -- --source products.jsonl.gz --labels labels.json',
    'npm run data -- --threshold 50',
  ],
})
  .option('--source <file>', 'products as a JSON array or JSON lines, may be .gz (else downloaded)')
  .option('--labels <file>', 'take this label space: {"labels": [{"name": …}, …]}')
  .option('--threshold <n>', 'a label is a name on more products than this', wholeNumber(0), 100)
  .option('--minimum-count <n>', 'rarer tokens get no row', wholeNumber(1), 2)
  .option('--maximum-size <n>', 'rows of a vocabulary at most', wholeNumber(4), 24_000)
  .option('--out <folder>', 'where to write', DATA_FOLDER);

const givenLabelsSchema = v.object({
  labels: v.pipe(v.array(v.object({ name: v.pipe(v.string(), v.minLength(1)) })), v.minLength(1)),
});

async function main(options: Options): Promise<void> {
  const started = performance.now();
  const paths = dataPaths(options.out);
  if (options.source === undefined) await downloadSource(paths.download);
  const content = await readSource(options.source ?? paths.download);
  const labels = await labelNames(options, content);
  const split = splitProducts(content.products);
  await writeDataset(options, content, split, labels);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`Wrote ${options.out}/ in ${seconds} s.\n`);
}

async function labelNames({ labels, threshold }: Options, { products }: SourceContent) {
  if (labels !== undefined) {
    const file = await readJson(labels, givenLabelsSchema);
    return givenLabels(file.labels.map(({ name }) => name));
  }
  return chooseLabels(
    products.map(({ path }) => path),
    threshold,
  );
}

async function writeDataset(
  options: Options,
  content: SourceContent,
  split: Split,
  labels: readonly string[],
): Promise<void> {
  const paths = dataPaths(options.out);
  const { training } = split.parts;
  process.stderr.write('Building labels, category tree and vocabularies.\n');
  const parts = datasetParts(split, labels);
  const categories = labelsFile(
    labels,
    options.threshold,
    parts.training.map((product) => product.labels),
  );
  const taxonomy = buildTaxonomy(
    training.map(({ path }) => path),
    labels,
  );
  const vocabulary = vocabularyFile(training, 'catalogue', options);
  const articleVocabulary = vocabularyFile(training, 'article', options);
  const vocabularies = [vocabulary, articleVocabulary];
  process.stderr.write('Measuring what came out.\n');
  const summary = describeData({ content, split, parts, categories, taxonomy, vocabularies });

  for (const part of PARTS) await writeJsonLines(paths.part(part), parts[part]);
  await writeJson(paths.labels, categories, 1);
  await writeJson(paths.taxonomy, taxonomy);
  await writeJson(paths.vocabulary, vocabulary);
  await writeJson(paths.articleVocabulary, articleVocabulary);
  await writeJson(paths.summary, summary, 2);
  process.stdout.write(summaryText(summary));
}

function datasetParts(split: Split, labels: readonly string[]) {
  const labelsOf = labeller(labels);
  const isNovel = noveltyOf(split.parts.training);
  const line = (product: CleanProduct): DatasetProduct => ({
    ...product,
    path: [...product.path],
    labels: labelsOf(product.path),
  });
  const judged = (product: CleanProduct): DatasetProduct =>
    isNovel(product) ? { ...line(product), novel: true } : line(product);
  return {
    training: split.parts.training.map(line),
    validation: split.parts.validation.map(judged),
    test: split.parts.test.map(judged),
  };
}

function vocabularyFile(
  training: readonly CleanProduct[],
  preset: PresetId,
  limits: Options,
): VocabularyFile {
  return {
    schemaVersion: SCHEMA_VERSION,
    preset,
    presetVersion: PRESETS[preset].version,
    tokens: buildVocabulary(training, preset, limits),
  };
}

await runCommand<Options>(command, main);
