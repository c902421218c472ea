/** Trains word vectors on the training text: `npm run glove`. */
import { embeddingTable } from '../src/engine/glove/embeddingTable';
import { GLOVE_DEFAULTS } from '../src/engine/glove/settings';
import { removeCheckpoint } from './glove/checkpoint';
import { readGivenVectors, readTrainingText } from './glove/inputs';
import { glovePaths, writeResult } from './glove/outputs';
import { coverageLine, coverageOf, neighbourLines, normLine, normsOf } from './glove/report';
import { trainGlove } from './glove/training';
import { createCommand, numberBetween, runCommand, wholeNumber } from './lib/commandLine';
import { DATA_FOLDER } from './lib/paths';
import { durationText } from './lib/progress';

interface Options {
  vectors?: string;
  data: string;
  out?: string;
  dimension: number;
  window: number;
  epochs: number;
  seed: number;
  pull: number;
  fullWeightAt: number;
  neighbours: string;
}

const NEIGHBOURS = 'iphone,laptop,refrigerator,xbox,battery,coffee,guitar';
const LARGEST = 10_000;

const command = createCommand({
  name: 'npm run glove --',
  description:
    'Trains GloVe word vectors on the training text that `npm run data` made. Writes glove.f32 ' +
    '(a row of float32 numbers for each word of the vocabulary) and glove.json (what it did). ' +
    'A run that was stopped goes on where its last checkpoint stands, to the same result.',
  examples: [
    'npm run glove',
    'npm run glove -- --vectors glove.6B.100d.txt',
    'npm run glove -- --vectors glove.6B.50d.txt.gz --dimension 50 --neighbours usb,hdmi',
  ],
})
  .option(
    '--vectors <file>',
    'published vectors to start from, lines "word v1 … vn", plain or gzip; other words start at noise',
  )
  .option('--data <folder>', 'where vocabulary.json and training.jsonl are', DATA_FOLDER)
  .option('--out <folder>', 'where to write; the data folder unless said otherwise')
  .option(
    '--dimension <n>',
    'numbers in a vector; that of the published ones',
    wholeNumber(1),
    GLOVE_DEFAULTS.dimension,
  )
  .option('--window <n>', 'words looked at on either side', wholeNumber(1), GLOVE_DEFAULTS.window)
  .option('--epochs <n>', 'passes over all pairs of words', wholeNumber(1), 25)
  .option('--seed <n>', 'decides every random number', wholeNumber(0), GLOVE_DEFAULTS.seed)
  .option(
    '--pull <x>',
    'how strongly words are held at their published vectors; 0 leaves them free',
    numberBetween(0, LARGEST),
    GLOVE_DEFAULTS.pull,
  )
  .option(
    '--full-weight-at <x>',
    'co-occurrences from which on a pair has its full weight',
    numberBetween(0.001, LARGEST),
    GLOVE_DEFAULTS.fullWeightAt,
  )
  .option('--neighbours <words>', 'words whose nearest ones are shown, with commas', NEIGHBOURS);

await runCommand<Options>(command, async (options) => {
  const started = performance.now();
  const { dimension, window, seed, pull, fullWeightAt, epochs } = options;
  const folder = options.out ?? options.data;
  const paths = glovePaths(folder);
  const settings = { ...GLOVE_DEFAULTS, dimension, window, seed, pull, fullWeightAt };
  const text = await readTrainingText(options.data);
  const { tokens } = text.vocabulary;
  const given = await readGivenVectors(options.vectors, tokens, dimension);
  const coverage = coverageOf(given, text);
  console.log(coverageLine(coverage, options.vectors));

  const run = { text, given, settings, epochs, checkpointPath: paths.checkpoint };
  const { losses, ...state } = await trainGlove(run);
  const table = embeddingTable(state, text.counts, seed);
  const norms = normsOf(table, dimension, given);
  const vectorsPath = options.vectors;
  await writeResult(folder, { table, tokens, settings, losses, vectorsPath, coverage, norms });
  removeCheckpoint(paths.checkpoint);

  const words = options.neighbours.toLowerCase().split(',');
  const asked = words.map((word) => word.trim()).filter(Boolean);
  console.log(normLine('Words with a published vector', norms.given));
  console.log(normLine('Other words', norms.others));
  console.log(neighbourLines(table, dimension, text, asked).join('\n'));
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `Wrote ${paths.vectors}, ${tokens.length} × ${dimension}, in ${durationText(seconds)}.`,
  );
});
