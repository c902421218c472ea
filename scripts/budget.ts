/** Fails when the built page or a net outgrew what a visitor is asked to download. */
import { type Budget, complaint, measure } from './checks/sizes';

const NET_KIB = 3 * 1024;

const BUDGETS: readonly Budget[] = [
  { name: 'First paint', files: /^assets\/index-.*\.js$/, measure: 'gzip', limitKiB: 130 },
  { name: 'All scripts', files: /^assets\/.*\.js$/, measure: 'gzip', limitKiB: 620 },
  { name: 'All styles', files: /^assets\/.*\.css$/, measure: 'gzip', limitKiB: 30 },
  { name: 'Net: MLP', files: /^models\/mlp\//, measure: 'plain', limitKiB: NET_KIB },
  { name: 'Net: CNN', files: /^models\/cnn\//, measure: 'plain', limitKiB: NET_KIB },
  { name: 'Net: LSTM', files: /^models\/lstm\//, measure: 'plain', limitKiB: NET_KIB },
  { name: 'All model files', files: /^models\//, measure: 'plain', limitKiB: 12 * 1024 },
];

const measured = measure('dist', BUDGETS);
for (const { budget, kiB } of measured) {
  const ofLimit = `${kiB.toFixed(0)} of ${budget.limitKiB} KiB`;
  console.log(`${budget.name.padEnd(16)} ${ofLimit}${budget.measure === 'gzip' ? ' (gzip)' : ''}`);
}

const complaints = measured.map(complaint).filter((sentence) => sentence !== undefined);
for (const sentence of complaints) console.error(sentence);
if (complaints.length > 0) process.exitCode = 1;
