import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ModelReport } from '../../manifest/reportSchema';
import { formatCount, formatScore } from '../format';
import { RELIABILITY } from '../strings/report';
import { AXIS, SHARE_TICKS } from './axes';
import { FiguresTooltip } from './FiguresTooltip';
import { colourOf } from './models';
import type { ReliabilityBin } from './reliability';
import styles from './ReportView.module.css';

const Y_WIDTH = 40;

export interface Props {
  model: ModelReport;
  bins: readonly ReliabilityBin[];
}

/** Points over the diagonal, and below them bars on the same axis. */
export function ReliabilityChart(props: Props) {
  return (
    <>
      <div className={styles['square']}>
        <ResponsiveContainer width="100%" height="100%">
          <Points {...props} />
        </ResponsiveContainer>
      </div>
      <div className={styles['strip']} aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <Counts {...props} />
        </ResponsiveContainer>
      </div>
    </>
  );
}

function Points({ model, bins }: Props) {
  const colour = colourOf(model.id);
  const points = bins.filter(({ meanScore }) => meanScore !== null);
  return (
    <LineChart
      data={points}
      margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
      title={RELIABILITY.chart(model.title)}
      desc={RELIABILITY.keys}
      accessibilityLayer
    >
      <CartesianGrid stroke="var(--border)" />
      <XAxis {...AXIS} dataKey="meanScore" type="number" domain={[0, 1]} ticks={SHARE_TICKS} />
      <YAxis {...AXIS} width={Y_WIDTH} domain={[0, 1]} ticks={SHARE_TICKS} />
      <ReferenceLine
        segment={[
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ]}
        stroke="var(--text-muted)"
        strokeDasharray="5 4"
      />
      <Tooltip
        isAnimationActive={false}
        content={
          <FiguresTooltip
            lines={[
              [RELIABILITY.score, 'meanScore', formatScore],
              [RELIABILITY.right, 'positiveShare', formatScore],
              [RELIABILITY.decisions, 'decisions', formatCount],
            ]}
          />
        }
      />
      <Line
        dataKey="positiveShare"
        stroke={colour}
        strokeWidth={1.5}
        dot={{ r: 3.5, fill: colour }}
        isAnimationActive={false}
      />
    </LineChart>
  );
}

function Counts({ model, bins }: Props) {
  return (
    <BarChart
      accessibilityLayer={false}
      data={[...bins]}
      margin={{ top: 4, right: 12, bottom: 0, left: 0 }}
      barCategoryGap={1}
    >
      <XAxis dataKey="from" hide />
      <YAxis {...AXIS} width={Y_WIDTH} tick={false} axisLine={false} tickLine={false} />
      <Bar dataKey="decisions" fill={colourOf(model.id)} isAnimationActive={false} />
    </BarChart>
  );
}
