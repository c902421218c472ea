import { median } from '../../src/metrics/median';
import { markdownTable } from '../reporting/markdownTable';
import type { Keystrokes } from './keystrokes';
import { EXPLAINED, type WhyTimes } from './whyTimes';
import type { PageStart } from './pageStart';

const ROWS: [title: string, read: (start: PageStart) => number][] = [
  ['first contentful paint', ({ firstPaint }) => firstPaint],
  ['largest contentful paint', ({ largestPaint }) => largestPaint],
  ['first answer', ({ firstAnswer }) => firstAnswer],
  ['all models ready', ({ allModels }) => allModels],
  ['longest task at the start', ({ longestTask }) => longestTask],
];

/**
 * Medians over visits as a Markdown table, in milliseconds and as multiples of an empty page's
 * first paint in the same run.
 */
export function startTable(
  starts: readonly PageStart[],
  blanks: readonly number[],
  { toAllAnswers, longestTask }: Keystrokes,
  why: WhyTimes,
): string {
  const blank = median(blanks)!;
  const line = (title: string, milliseconds: number) => [
    title,
    milliseconds.toFixed(0),
    (milliseconds / blank).toFixed(1),
  ];
  const rows = [
    line('empty page, first paint', blank),
    ...ROWS.map(([title, read]) => line(title, median(starts.map(read))!)),
    line('from the last key to all answers', toAllAnswers),
    line('longest task while typing', longestTask),
    ...EXPLAINED.map((id) => line(`from the last key to why, ${id} alone`, why[id])),
  ];
  const over = median(starts.map(({ tasksOver200 }) => tasksOver200))!;
  return `${markdownTable(['', 'ms', '× empty page'], rows)}\n\nTasks over 200 ms at the start: ${over}`;
}
