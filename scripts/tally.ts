/** The last lines of `npm test`: how many tests really ran. Fails when none did. */
import { readFileSync } from 'node:fs';
import { type Tally, endToEndTally, tallyLine, unitTally } from './checks/tally';

const tallies: [name: string, tally: Tally][] = [
  ['unit', unitTally(readJson('test-results/unit.json'))],
  ['e2e', endToEndTally(readJson('test-results/e2e.json'))],
];

console.log('types, lint, format, build and budget: passed');
for (const [name, tally] of tallies) console.log(tallyLine(name, tally));
if (tallies.some(([, { passed, failed }]) => passed === 0 || failed > 0)) process.exitCode = 1;

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
