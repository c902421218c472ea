import { useMemo } from 'react';
import { useApp } from '../../store/hooks';
import { REPORT_SETS } from '../../store/views/report';
import { formatCount } from '../format';
import { Segmented } from '../parts/Segmented';
import { SUMMARY } from '../strings/report';
import type { SectionProps } from './ReportView';
import styles from './ReportView.module.css';
import { summaryColumns } from './summary';
import { SummaryTable } from './SummaryTable';

/** All figures of all models on one set of products. */
export function SummarySection({ report }: SectionProps) {
  const set = useApp((state) => state.view.report.set);
  const setReportView = useApp((state) => state.setReportView);
  const columns = useMemo(() => summaryColumns(report, set), [report, set]);
  const products = report.models[0]?.parts[set].products ?? 0;
  return (
    <div className={styles['section']}>
      <Segmented
        label={SUMMARY.set}
        options={REPORT_SETS.map((value) => ({ value, label: SUMMARY.sets[value] }))}
        value={set}
        onChange={(value) => setReportView({ set: value })}
      />
      <p className={styles['prose']}>
        {SUMMARY.setHints[set](formatCount(products))} {SUMMARY.explain}
      </p>
      <SummaryTable columns={columns} />
      <p className={styles['quiet']}>
        <span className={styles['bestKey']}>{SUMMARY.bestKey}</span> {SUMMARY.others[set]}
      </p>
    </div>
  );
}
