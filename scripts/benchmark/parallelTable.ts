import { median } from '../../src/metrics/median';
import { markdownTable } from '../reporting/markdownTable';
import type { ParallelGain, ParallelRound } from './parallelGain';

type Run = Exclude<keyof ParallelRound, 'load'>;

/**
 * Rows a second, medians of the rounds; a gain is the median of what each round gained (the
 * least and the most beside it), as other work on the machine comes and goes.
 */
export function parallelTable(gains: readonly ParallelGain[]): string {
  const header = ['rows/s', 'rows', '1 by hand', '2 by hand', 'gain', '-j1', '-j2', 'gain', 'load'];
  const rows = gains.map(({ model, rows, rounds }) => {
    const speed = (run: Run) => median(rounds.map((round) => rows / round[run]))!.toFixed(0);
    const gain = (one: Run, two: Run) => {
      const all = rounds.map((round) => round[one] / round[two]);
      const [least, most] = [Math.min(...all), Math.max(...all)];
      return `${median(all)!.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
    };
    return [
      ...[model, String(rows)],
      ...[speed('oneByHand'), speed('twoByHand'), gain('oneByHand', 'twoByHand')],
      ...[speed('oneJob'), speed('twoJobs'), gain('oneJob', 'twoJobs')],
      rounds.map(({ load }) => load.toFixed(1)).join(' '),
    ];
  });
  return markdownTable(header, rows);
}
