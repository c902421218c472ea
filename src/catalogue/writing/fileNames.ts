import type { TableFormat } from '../tableFormat';

const ENDINGS: Record<TableFormat['kind'], readonly string[]> = {
  delimited: ['csv', 'tsv', 'tab', 'txt'],
  'json-lines': ['jsonl', 'ndjson', 'json'],
  'json-array': ['json'],
  spreadsheet: ['csv'],
};

/** `goods.csv` → `goods-categorised.csv`; the ending stays where it fits what is written. */
export function exportName(name: string, { kind }: TableFormat): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const endings = ENDINGS[kind];
  return `${baseOf(name)}-categorised.${endings.find((one) => one === ending) ?? endings[0]!}`;
}

/** `goods.csv` → `goods-training.csv`. */
export function trainingName(name: string): string {
  return `${baseOf(name)}-training.csv`;
}

/** Without the ending, and without what an earlier export added. */
function baseOf(name: string): string {
  const base = name.replace(/(?<=.)\.[^.]+$/, '').replace(/(?<=.)-(?:categorised|training)$/, '');
  return base === '' ? 'catalogue' : base;
}
