import { useMemo } from 'react';
import { useApp } from '../../store/hooks';
import { formatCount } from '../format';
import { CONFUSIONS } from '../strings/report';
import { CategorySearch } from './CategorySearch';
import { confusionRows } from './confusionRows';
import { ConfusionTable } from './ConfusionTable';
import { modelOf } from './models';
import { ModelSelect } from './ModelSelect';
import type { SectionProps } from './ReportView';
import styles from './ReportView.module.css';

/** Which categories one model takes for one another. */
export function ConfusionsSection({ report, names }: SectionProps) {
  const { model: id, search, confusions: sort } = useApp((state) => state.view.report);
  const model = modelOf(report.models, id);
  const rows = useMemo(
    () => (model ? confusionRows(model, { names, search, sort }) : []),
    [model, names, search, sort],
  );
  if (model === undefined) return null;
  return (
    <div className={styles['section']}>
      <div className={styles['controls']}>
        <ModelSelect models={report.models} chosen={model} />
        <CategorySearch />
        <p role="status" className={styles['quiet']}>
          {CONFUSIONS.found(
            formatCount(rows.length),
            formatCount(model.confusions.products.length),
          )}
        </p>
      </div>
      <p className={styles['prose']}>{CONFUSIONS.hint}</p>
      <ConfusionTable title={model.title} rows={rows} sort={sort} />
    </div>
  );
}
