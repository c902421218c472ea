import { useMemo } from 'react';
import type { DataReport } from '../../manifest/reportSchema';
import { useApp } from '../../store/hooks';
import { formatCount, formatPercent } from '../format';
import { Button } from '../parts/Button';
import { DATA } from '../strings/report';
import { BarTable } from './BarTable';
import { largestCategories } from './dataShapes';

const SHORT = 20;

export interface Props {
  data: DataReport;
  names: readonly string[];
}

/** Categories by their products, the largest first; all of them when asked for. */
export function LargestCategories({ data, names }: Props) {
  const { all } = useApp((state) => state.view.report);
  const setReportView = useApp((state) => state.setReportView);
  const largest = useMemo(() => largestCategories(data, names), [data, names]);
  const shown = all ? largest : largest.slice(0, SHORT);
  return (
    <BarTable
      title={DATA.largest}
      head={[DATA.category, DATA.products, DATA.ofAll]}
      rows={shown.map(({ key, count, share }) => ({
        name: key,
        count,
        cells: [formatCount(count), formatPercent(share)],
      }))}
    >
      {largest.length > SHORT && (
        <Button onPress={() => setReportView({ all: !all })}>
          {all ? DATA.showLargest(formatCount(SHORT)) : DATA.showAll(formatCount(largest.length))}
        </Button>
      )}
    </BarTable>
  );
}
