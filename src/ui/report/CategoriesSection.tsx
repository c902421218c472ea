import { useMemo } from 'react';
import { useApp } from '../../store/hooks';
import { formatCount } from '../format';
import { CATEGORIES } from '../strings/report';
import { categoryRows } from './categoryRows';
import { CategorySearch } from './CategorySearch';
import { CategoryTable } from './CategoryTable';
import { modelOf } from './models';
import { ModelSelect } from './ModelSelect';
import type { SectionProps } from './ReportView';
import styles from './ReportView.module.css';

/** How good one model is at each category. */
export function CategoriesSection({ report, names }: SectionProps) {
  const { model: id, search, categories: sort } = useApp((state) => state.view.report);
  const model = modelOf(report.models, id);
  const rows = useMemo(
    () => (model ? categoryRows(model, report, { names, search, sort }) : []),
    [model, report, names, search, sort],
  );
  if (model === undefined) return null;
  return (
    <div className={styles['section']}>
      <div className={styles['controls']}>
        <ModelSelect models={report.models} chosen={model} />
        <CategorySearch />
        <p role="status" className={styles['quiet']}>
          {CATEGORIES.found(formatCount(rows.length), formatCount(names.length))}
        </p>
      </div>
      <p className={styles['prose']}>{CATEGORIES.hint(formatCount(model.parts.test.products))}</p>
      <CategoryTable title={model.title} rows={rows} sort={sort} />
    </div>
  );
}
