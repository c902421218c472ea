import { useMemo, useRef } from 'react';
import { ModelMark } from '../parts/ModelMark';
import { CURVES as TEXT } from '../strings/curves';
import { ChartKey } from './ChartKey';
import { ChartMenu } from './ChartMenu';
import { CurvePlot } from './CurvePlot';
import styles from './CurvesView.module.css';
import { EpochSlider } from './EpochSlider';
import { linesOf } from './lines';
import plotStyles from './Plot.module.css';
import type { ComparedRun, Metric } from './runs';
import type { Scale } from './scales';
import type { Crosshair } from './useCrosshair';

export interface Props {
  run: ComparedRun;
  metric: Metric;
  metricTitle: string;
  scale: Scale;
  lastEpoch: number;
  smoothing: number;
  crosshair: Crosshair;
}

/** One metric of one run, the article's laid over it; key and values above the curves. */
export function CurveChart(props: Props) {
  const { run, metric, metricTitle, scale, lastEpoch, smoothing, crosshair } = props;
  const plot = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(run, metric, smoothing), [run, metric, smoothing]);
  const { bestEpoch } = run.history;
  const isSmoothed = smoothing > 0;
  return (
    <figure className={styles['chart']}>
      <figcaption className={styles['chartHead']}>
        <ModelMark id={run.id} />
        <span>{run.title}</span>
        <ChartMenu {...{ run, metric, metricTitle, lines, smoothing, plot }} />
        <ChartKey {...{ lines, bestEpoch, isSmoothed }} epoch={crosshair.epoch} />
      </figcaption>
      <div className={plotStyles['plot']} ref={plot}>
        <CurvePlot
          {...{ lines, scale, lastEpoch, bestEpoch, isSmoothed }}
          title={TEXT.chart(run.title, metricTitle)}
          articleBest={run.article?.history.bestEpoch}
        />
        <EpochSlider
          {...{ lines, scale, lastEpoch, bestEpoch, crosshair }}
          label={TEXT.crosshair(run.title, metricTitle)}
        />
      </div>
    </figure>
  );
}
