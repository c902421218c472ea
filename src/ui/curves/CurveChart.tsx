import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { MODEL_LOOKS } from '../modelLook';
import { ModelMark } from '../parts/ModelMark';
import { STRINGS } from '../strings';
import { ChartTooltip } from './ChartTooltip';
import styles from './CurvesView.module.css';
import { curveOf, type Metric, type Run, type Scale } from './runs';
import { formatTick } from './formatTick';

const TEXT = STRINGS.curves;
const AXIS = { stroke: 'var(--border-control)', tick: { fill: 'var(--text-muted)', fontSize: 12 } };
const DASHES = '5 4';

/** Where the numbers stand, in pixels from the top: falling curves leave room above, rising ones below. */
const ABOVE_LOSS = 20;
const BELOW_AUC = 104;

export interface Props {
  run: Run;
  metric: Metric;
  metricTitle: string;
  scale: Scale;
}

/** One metric of one run: training dashed, validation solid, the kept epoch marked. */
export function CurveChart(props: Props) {
  const { run } = props;
  return (
    <figure className={styles['chart']}>
      <figcaption className={styles['chartHead']}>
        <ModelMark id={run.id} />
        <span>{run.title}</span>
        <LineKey />
      </figcaption>
      <div className={styles['plot']}>
        <ResponsiveContainer width="100%" height="100%">
          <Plot {...props} />
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

function Plot({ run, metric, metricTitle, scale }: Props) {
  const points = curveOf(run, metric);
  const { colour } = MODEL_LOOKS[run.id];
  const line = { stroke: colour, dot: false, isAnimationActive: false, activeDot: { r: 4 } };
  return (
    <LineChart
      data={points}
      syncId="curves"
      syncMethod="value"
      margin={{ top: 16, right: 12, bottom: 4, left: 0 }}
      title={TEXT.chart(run.title, metricTitle)}
      desc={TEXT.chartKeys}
      accessibilityLayer
    >
      <CartesianGrid stroke="var(--border)" vertical={false} />
      <XAxis
        {...AXIS}
        dataKey="epoch"
        type="number"
        domain={[1, points.length]}
        ticks={epochTicks(points.length)}
      />
      <YAxis
        {...AXIS}
        width={52}
        domain={[scale.low, scale.high]}
        allowDataOverflow
        ticks={scale.ticks}
        tickFormatter={(value: number) => formatTick(value, scale)}
      />
      <ReferenceLine
        x={run.history.bestEpoch}
        stroke="var(--text-muted)"
        label={{ value: TEXT.best, position: 'top', fill: 'var(--text-muted)', fontSize: 12 }}
      />
      <Tooltip
        content={<ChartTooltip />}
        position={{ y: metric === 'loss' ? ABOVE_LOSS : BELOW_AUC }}
        isAnimationActive={false}
      />
      <Line {...line} dataKey="training" strokeWidth={1.5} strokeDasharray={DASHES} />
      <Line {...line} dataKey="validation" strokeWidth={2} />
    </LineChart>
  );
}

/** Every fifth epoch, the first and the last. */
function epochTicks(epochs: number): number[] {
  const step = epochs > 12 ? 5 : epochs > 6 ? 2 : 1;
  const inner = Array.from({ length: epochs }, (_, i) => i + 1).filter(
    (epoch) => epoch % step === 0 && epoch < epochs && epoch > 1,
  );
  return [...new Set([1, ...inner, epochs])];
}

/** What the two kinds of line mean. */
function LineKey() {
  return (
    <span className={styles['key']}>
      <svg viewBox="0 0 24 4" aria-hidden="true">
        <path d="M0 2h24" stroke="currentColor" strokeWidth="2" />
      </svg>
      {TEXT.validation}
      <svg viewBox="0 0 24 4" aria-hidden="true">
        <path d="M0 2h24" stroke="currentColor" strokeWidth="2" strokeDasharray={DASHES} />
      </svg>
      {TEXT.training}
    </span>
  );
}
