/** Fails when the built page or a model outgrew what a visitor is asked to download. */
import { readFileSync } from 'node:fs';
import { type Budget, complaint, initialFiles, measure } from './checks/sizes';

const MODEL_KIB = 3 * 1024;

const page = readFileSync('dist/index.html', 'utf8');
const widget = readFileSync('dist/embed.html', 'utf8');

const BUDGETS: readonly Budget[] = [
  { name: 'First paint', files: initialFiles(page), measure: 'gzip', limitKiB: 150 },
  {
    name: 'Scripts',
    files: /^assets\/(?!embed-|widgetWorker-).*\.js$/,
    measure: 'gzip',
    limitKiB: 950,
  },
  {
    name: 'Widget: paint',
    files: initialFiles(widget, 'embed.html'),
    measure: 'gzip',
    limitKiB: 115,
  },
  { name: 'Widget: worker', files: /^assets\/widgetWorker-/, measure: 'gzip', limitKiB: 45 },
  { name: 'All styles', files: /^assets\/.*\.css$/, measure: 'gzip', limitKiB: 30 },
  { name: 'Net: MLP', files: /^models\/mlp\//, measure: 'plain', limitKiB: MODEL_KIB },
  { name: 'Net: CNN', files: /^models\/cnn\//, measure: 'plain', limitKiB: MODEL_KIB },
  { name: 'Net: LSTM', files: /^models\/lstm\//, measure: 'plain', limitKiB: MODEL_KIB },
  { name: 'Net: powerset', files: /^models\/powerset\//, measure: 'plain', limitKiB: MODEL_KIB },
  { name: 'Linear', files: /^models\/linear\//, measure: 'plain', limitKiB: MODEL_KIB },
  { name: 'Report', files: /^models\/report\.json$/, measure: 'gzip', limitKiB: 150 },
  { name: 'All model files', files: /^models\//, measure: 'plain', limitKiB: 17 * 1024 },
];

const measured = measure('dist', BUDGETS);
for (const { budget, kiB } of measured) {
  const ofLimit = `${kiB.toFixed(0)} of ${budget.limitKiB} KiB`;
  console.log(`${budget.name.padEnd(16)} ${ofLimit}${budget.measure === 'gzip' ? ' (gzip)' : ''}`);
}

const complaints = measured.map(complaint).filter((sentence) => sentence !== undefined);
for (const sentence of complaints) console.error(sentence);
if (complaints.length > 0) process.exitCode = 1;
