import { spawn } from 'node:child_process';
import { AppError } from '../src/domain/errors';
import { createCommand, runCommand } from './lib/commandLine';
import { DATA_FOLDER } from './lib/paths';

interface Options {
  source?: string;
  labels?: string;
  vectors?: string;
  out: string;
}

const command = createCommand({
  name: 'npm run models --',
  description:
    'Makes everything the page reads, from the original data: data, glove, train, evaluate, convert, ' +
    'one after the other. Each step can also be run alone; a stopped one goes on where it was.',
  examples: [
    'npm run models',
    'npm run models -- --source products.json.gz --vectors glove.6B.100d.txt',
  ],
})
  .option('--source <file>', 'products.json(.gz) or JSON lines; downloaded when left out')
  .option('--labels <file>', 'a given label space instead of the counted one')
  .option('--vectors <file>', 'GloVe vectors to start from')
  .option('--out <folder>', 'the data folder', DATA_FOLDER);

await runCommand<Options>(command, async ({ source, labels, vectors, out }) => {
  const folder = ['--out', out];
  await step('data', [...folder, ...given('--source', source), ...given('--labels', labels)]);
  await step('glove', [...folder, ...given('--vectors', vectors)]);
  for (const model of ['all', 'linear']) {
    await step('train', [...folder, '--model', model]);
    await step('train', [...folder, '--model', model, '--refit']);
  }
  await step('evaluate', [...folder, '--test']);
  await step('convert', folder);
});

function given(option: string, value: string | undefined): string[] {
  return value === undefined ? [] : [option, value];
}

/** Runs one of the other scripts; its output is ours. */
function step(name: string, options: string[]): Promise<void> {
  process.stdout.write(`\n— ${name}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...options], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      reject(
        new AppError(
          'io',
          `Stopped at the step "${name}". Mend what it says, then run this again: finished steps are quick.`,
        ),
      );
    });
  });
}
