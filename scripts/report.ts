import { AppError } from '../src/domain/errors';
import { parseLabels } from '../src/manifest/parse';
import { createCommand, runCommand } from './lib/commandLine';
import { readWhole, writeWhole } from './lib/files';
import { labelsTable } from './reporting/labelsTable';
import { readReport } from './reporting/readReport';
import { summary, withFigures } from './reporting/summary';

interface Options {
  models: string;
  labels?: string;
  write?: boolean;
}

/** Documents that quote the figures between two marks. */
const DOCUMENTS = ['README.md', 'docs/models.md'];

const command = createCommand({
  name: 'npm run report --',
  description: 'Prints the figures of the committed models beside those of others.',
  examples: ['npm run report', 'npm run report -- --labels linear', 'npm run report -- --write'],
})
  .option('--models <folder>', 'where the registry is', 'public/models')
  .option('--labels <model>', 'print accuracy, AUC and more of each category by this model instead')
  .option('--write', `put them into ${DOCUMENTS.join(' and ')}`);

await runCommand<Options>(command, async ({ models, labels, write }) => {
  if (labels !== undefined) return printLabels(models, labels);
  const figures = summary(await readReport(models));
  process.stdout.write(`${figures}\n`);
  if (!write) return;
  for (const path of DOCUMENTS) {
    const changed = withFigures((await readWhole(path)).toString('utf8'), figures);
    if (changed === undefined) process.stderr.write(`${path} has no marks for the figures.\n`);
    else await writeWhole(path, changed);
  }
});

async function printLabels(folder: string, id: string): Promise<void> {
  const { models } = await readReport(folder);
  const model = models.find((one) => one.id === id);
  if (!model) {
    const known = models.map((one) => one.id).join(', ');
    throw new AppError('bad-input', `The report has no model "${id}". It has: ${known}.`);
  }
  const { labels } = parseLabels((await readWhole(`${folder}/labels.json`)).toString('utf8'));
  const names = labels.map(({ name }) => name);
  process.stdout.write(`${labelsTable(names, model.labels)}\n`);
}
