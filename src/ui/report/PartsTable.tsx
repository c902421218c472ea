import type { DataReport } from '../../manifest/reportSchema';
import { formatCount, formatPercent } from '../format';
import { DATA, REPORT } from '../strings/report';
import { BarTable } from './BarTable';

/** How many products each part has, and how many of them are novel. */
export function PartsTable({ data }: { data: DataReport }) {
  const all = data.training + data.validation + data.test;
  const row = (part: keyof typeof DATA.partNames, novel: number | undefined) => ({
    name: DATA.partNames[part],
    count: data[part],
    cells: [
      formatCount(data[part]),
      formatPercent(data[part] / all),
      novel === undefined ? REPORT.none : formatCount(novel),
    ],
  });
  return (
    <BarTable
      title={DATA.parts}
      hint={DATA.partHint}
      head={[DATA.part, DATA.products, DATA.ofAll, DATA.novel]}
      rows={[
        row('training', undefined),
        row('validation', data.validationNovel),
        row('test', data.testNovel),
      ]}
    />
  );
}
