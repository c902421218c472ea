import { useMemo } from 'react';
import type { AxisKind, CurvesView } from '../../store/views/curves';
import { CURVES as TEXT } from '../strings/curves';
import { CurveChart } from './CurveChart';
import styles from './CurvesView.module.css';
import {
  AUC_METRIC,
  type ComparedRun,
  lastEpochOf,
  type Metric,
  type Run,
  withArticle,
} from './runs';
import { scaleOf } from './scales';
import { type Crosshair, useCrosshair } from './useCrosshair';

export interface Props {
  runs: readonly ComparedRun[];
  /** All runs, shown or not: switching one off must not change the scale. */
  all: readonly ComparedRun[];
  /** Charts whose runs are still on their way. */
  pending: number;
  view: Pick<CurvesView, 'auc' | 'lossAxis' | 'smoothing'>;
}

/** A row of charts for each metric, a column for each run; one crosshair for all of them. */
export function CurveGrid({ runs, all, pending, view }: Props) {
  const crosshair = useCrosshair();
  const drawn = useMemo(() => withArticle(all), [all]);
  const { auc, lossAxis, smoothing } = view;
  const common = { runs, drawn, pending, smoothing, crosshair };
  return (
    <>
      <MetricRow {...common} metric="loss" axis={lossAxis} title={TEXT.loss} hint={TEXT.lossHint} />
      <MetricRow
        {...common}
        metric={AUC_METRIC[auc]}
        axis="linear"
        title={TEXT.aucOf[auc]}
        hint={TEXT.aucHint[auc]}
      />
    </>
  );
}

interface RowProps extends Pick<Props, 'runs' | 'pending'> {
  /** Everything the scale has to hold. */
  drawn: readonly Run[];
  metric: Metric;
  axis: AxisKind;
  title: string;
  hint: string;
  smoothing: number;
  crosshair: Crosshair;
}

/** One scale along the row, so that heights compare. */
function MetricRow(props: RowProps) {
  const { runs, drawn, pending, metric, axis, title, hint, smoothing, crosshair } = props;
  const scale = useMemo(() => scaleOf(drawn, metric, axis), [drawn, metric, axis]);
  const lastEpoch = lastEpochOf(drawn);
  return (
    <section className={styles['metric']} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles['quiet']}>
        {hint} {scale.isCut && TEXT.cut}
      </p>
      <div className={styles['charts']}>
        {runs.map((run) => (
          <CurveChart
            key={run.id}
            {...{ run, metric, scale, lastEpoch, smoothing, crosshair }}
            metricTitle={title}
          />
        ))}
        {Array.from({ length: pending }, (_, index) => (
          <div key={index} className={styles['chart']} aria-hidden="true">
            <div className={styles['coming']} />
          </div>
        ))}
      </div>
    </section>
  );
}
