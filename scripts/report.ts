import { parseRegistry } from '../src/manifest/parse';
import { createCommand, runCommand } from './lib/commandLine';
import { readWhole, writeWhole } from './lib/files';
import { summary, withFigures } from './reporting/summary';

interface Options {
  models: string;
  write?: boolean;
}

/** Documents that quote the figures between two marks. */
const DOCUMENTS = ['README.md', 'docs/models.md'];

const command = createCommand({
  name: 'npm run report --',
  description: 'Prints the figures of the committed models beside those of others.',
  examples: ['npm run report', 'npm run report -- --write'],
})
  .option('--models <folder>', 'where the registry is', 'public/models')
  .option('--write', `put them into ${DOCUMENTS.join(' and ')}`);

await runCommand<Options>(command, async ({ models, write }) => {
  const registry = await readWhole(`${models}/registry.json`, 'npm run convert');
  const figures = summary(parseRegistry(registry.toString('utf8')));
  process.stdout.write(`${figures}\n`);
  if (!write) return;
  for (const path of DOCUMENTS) {
    const changed = withFigures((await readWhole(path)).toString('utf8'), figures);
    if (changed === undefined) process.stderr.write(`${path} has no marks for the figures.\n`);
    else await writeWhole(path, changed);
  }
});
