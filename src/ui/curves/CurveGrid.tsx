import type { AucKind } from '../../store/address';
import { STRINGS } from '../strings';
import { CurveChart } from './CurveChart';
import styles from './CurvesView.module.css';
import { AUC_METRIC, scaleOf, type Metric, type Run } from './runs';

const TEXT = STRINGS.curves;

export interface Props {
  runs: readonly Run[];
  /** All runs, shown or not: switching one off must not change the scale. */
  all: readonly Run[];
  auc: AucKind;
}

/** A row of charts for each metric, a column for each run, one scale along a row. */
export function CurveGrid({ runs, all, auc }: Props) {
  const rows: { metric: Metric; title: string; hint: string }[] = [
    { metric: 'loss', title: TEXT.loss, hint: TEXT.lossHint },
    { metric: AUC_METRIC[auc], title: TEXT.aucOf[auc], hint: TEXT.aucHint[auc] },
  ];
  return rows.map(({ metric, title, hint }) => {
    const scale = scaleOf(all, metric);
    return (
      <section key={metric} className={styles['metric']} aria-label={title}>
        <h3>{title}</h3>
        <p className={styles['quiet']}>
          {hint} {scale.isCut && TEXT.cut}
        </p>
        <div className={styles['charts']}>
          {runs.map((run) => (
            <CurveChart key={run.id} run={run} metric={metric} metricTitle={title} scale={scale} />
          ))}
        </div>
      </section>
    );
  });
}
