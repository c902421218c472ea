/** The built page and the category API on one address: `npm run serve`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { ServedModels } from '../src/classifier/servedModels';
import { AppError, messageOf } from '../src/domain/errors';
import { MODEL_IDS, type ModelId } from '../src/domain/model';
import { readKernels } from './classify/kernelsFile';
import { openShelf } from './classify/publishedModels';
import { createCommand, oneOf, runCommand, wholeNumber } from './lib/commandLine';
import { startCategoryServer } from './serving/categoryServer';
import { parsePort } from './serving/ports';
import { untilStopped } from './serving/untilStopped';

interface Options {
  port: number;
  host: string;
  cors?: string;
  embed: string[];
  model: ModelId;
  queue: number;
  models: string;
  log: boolean;
}

const DIST = 'dist';

const command = createCommand({
  name: 'npm run serve --',
  description:
    'Serves the built page, and GET and POST /product/categoryPrediction with the same models.\n' +
    'Ctrl+C stops it: requests under way are finished first.',
  examples: [
    'npm run serve',
    'npm run serve -- --port 8080 --host 0.0.0.0 --cors https://office.example',
    'npm run serve -- --embed https://office.example https://shop.example',
    'npm run serve -- --model mlp --no-log',
  ],
})
  .option('--port <number>', 'port to listen on', parsePort, 4180)
  .option('--host <address>', 'address; 0.0.0.0 for the whole network', '127.0.0.1')
  .option('--cors <origin>', 'origin of pages elsewhere that may ask', parseOrigin)
  .option(
    '--embed <origins...>',
    'origins of pages elsewhere that may frame embed.html',
    collectOrigins,
    [],
  )
  .option('--model <name>', 'the model that is loaded first', oneOf(MODEL_IDS), 'ensemble')
  .option('--queue <n>', 'products that may wait; more are refused with 503', wholeNumber(1), 2000)
  .option('--models <folder>', 'where the registry is', 'public/models')
  .option('--no-log', 'write no line for each request');

await runCommand<Options>(command, async (options) => {
  const { host, port, cors, embed, model, queue, log } = options;
  if (!existsSync(join(DIST, 'index.html'))) {
    throw new AppError('missing-file', 'There is no built page yet: run "npm run build" first.');
  }
  const source = { openShelf: () => openShelf(options.models), readKernels };
  const models = new ServedModels(source, {
    patienceMs: 0,
    mostWaiting: queue,
    later: (work) => void setImmediate(work),
  });
  const write = log ? (line: string) => console.log(line) : () => {};
  const asked = { host, port, folder: DIST, origin: cors, framedBy: embed, log: write };
  const server = await startCategoryServer(models, asked);
  console.log(`Aisle is ready: ${server.address}\nStop it with Ctrl+C.`);
  models.load(model).then(
    () => console.log(`The model "${model}" is loaded.`),
    (thrown: unknown) => console.error(`The model "${model}" is not there: ${messageOf(thrown)}`),
  );
  await untilStopped();
  await server.stop();
  console.log('Stopped.');
});

function collectOrigins(text: string, before: readonly string[]): string[] {
  return [...before, parseOrigin(text)];
}

function parseOrigin(text: string): string {
  const isOrigin = URL.canParse(text) && new URL(text).origin === text && !text.includes('*');
  if (isOrigin) return text;
  throw new InvalidArgumentError(
    'It must be an origin, as https://office.example, without a path.',
  );
}
