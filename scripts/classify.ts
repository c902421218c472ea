/** Categories for many products, from the models in public/models: `npm run classify`. */
import { join, relative } from 'node:path';
import { AppError } from '../src/domain/errors';
import type { ModelCard } from '../src/manifest/schema';
import { Classifier } from './classify/classifier';
import { classifyRows } from './classify/classifyRows';
import { csvRows } from './classify/csvRows';
import { type Format, formatOf, type Input, openInput } from './classify/input';
import { jsonRows } from './classify/jsonRows';
import { readKernels } from './classify/kernelsFile';
import { writeOutput } from './classify/output';
import { type FolderShelf, openShelf } from './classify/publishedModels';
import type { KeptRow, Row } from './classify/rows';
import { createCommand, oneOf, runCommand, wholeNumber } from './lib/commandLine';

interface Options {
  model: string;
  top: number;
  input?: string;
  output?: string;
  format?: Format;
  models: string;
  chunk?: true;
}

/** The checkout, or the bundle that `npm run bundle` makes, where this file lies at the same place. */
const HOME = join(import.meta.dirname, '..');
const EXIT_WRONG_USE = 2;

const command = createCommand({
  name: 'npm run --silent classify --',
  description:
    'Reads products, writes their categories, one line for each product, in order. ' +
    'JSON lines {"name", "description"?} give JSON lines, CSV gives CSV; all keys and cells are kept. ' +
    'Exit code 1 when some lines failed: they are named on standard error.',
  examples: [
    'npm run --silent classify -- --model mlp --input products.csv --output categorised.csv',
    `echo '{"name":"Coffee pods (16-pack)"}' | npm run --silent classify -- --model cnn --top 3`,
    'parallel --pipe --keep-order npm run --silent classify -- --model mlp --chunk < products.jsonl',
  ],
})
  .requiredOption(
    '--model <name>',
    'a model of the registry: mlp, cnn, lstm, linear, powerset, ensemble',
  )
  .option('--top <k>', 'predictions for each product; 0 for all', wholeNumber(0), 5)
  .option('--input <file>', 'read this, packed or not, instead of standard input')
  .option('--output <file>', 'write this, whole or not at all, instead of standard output')
  .option(
    '--format <format>',
    'jsonl or csv; told from the input otherwise',
    oneOf(['jsonl', 'csv']),
  )
  .option('--models <folder>', 'where the registry is', publishedModels())
  .option(
    '--chunk',
    'the input is a chunk of JSON lines that others are before: faulty lines are told by their key ' +
      '"error" alone, without a number, and change no exit code (docs/distributed.md)',
  );

await runCommand<Options>(command, async (options) => {
  const { chunk = false } = options;
  if (chunk && options.format === 'csv') {
    command.error('error: A chunk has to be JSON lines: only the first of a CSV has the header.', {
      exitCode: EXIT_WRONG_USE,
    });
  }
  const shelf = await openShelf(options.models);
  const card = cardOf(shelf, options.model);
  const input = await orWrongUse(openInput(options.input), ['bad-input', 'missing-file', 'io']);
  const classifier = await Classifier.open(shelf, card, await readKernels(HOME), options.top);
  const format = options.format ?? formatOf(options.input, input);
  const rows = chunk ? jsonRows(input.bytes, true) : rowsOf(input, format, card.id);
  let faults = 0;
  const chunks = classifyRows(rows, classifier, ({ line, problem }) => {
    if (chunk) return;
    faults++;
    process.stderr.write(`Line ${line}: ${problem}\n`);
  });
  await orWrongUse(writeOutput(options.output, chunks), ['bad-input']);
  if (faults > 0) process.exitCode = 1;
});

/** The models that came along, by the shorter name where that is one below here. */
function publishedModels(): string {
  const models = join(HOME, 'public', 'models');
  const fromHere = relative(process.cwd(), models);
  return fromHere.startsWith('..') ? models : fromHere;
}

function cardOf({ registry, folder }: FolderShelf, id: string): ModelCard {
  const card = registry.models.find((model) => model.id === id);
  if (card) return card;
  const known = registry.models.map((model) => model.id).join(', ');
  return command.error(`error: There is no model "${id}" in ${folder}. There are: ${known}.`, {
    exitCode: EXIT_WRONG_USE,
  });
}

async function* rowsOf(input: Input, format: Format, model: string): AsyncGenerator<Row[]> {
  if (format === 'jsonl') {
    yield* jsonRows(input.bytes);
    return;
  }
  const mark: KeptRow = { kind: 'kept', render: () => input.mark };
  let isFirst = true;
  for await (const rows of csvRows(input.bytes, input.firstLine, model)) {
    yield isFirst ? [mark, ...rows] : rows;
    isFirst = false;
  }
}

/** Failures with one of these codes are the caller's: they end with exit code 2. */
async function orWrongUse<Value>(
  work: Promise<Value>,
  codes: readonly AppError['code'][],
): Promise<Value> {
  try {
    return await work;
  } catch (thrown) {
    if (!(thrown instanceof AppError && codes.includes(thrown.code))) throw thrown;
    return command.error(`error: ${thrown.message}`, { exitCode: EXIT_WRONG_USE });
  }
}
