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
import type { ModelReport } from '../../manifest/reportSchema';
import { formatPercent, formatScore, formatShare } from '../format';
import { AUTOMATIC } from '../strings/report';
import type { FiledAt } from './automatic';
import { AXIS, SHARE_TICKS } from './axes';
import { FiguresTooltip } from './FiguresTooltip';
import { colourOf } from './models';
import styles from './ReportView.module.css';

/** Each curve has its own kind of line: they all are of one model, and have its colour. */
const CURVES = [
  { key: 'share', dashes: '', width: 2.5 },
  { key: 'precision', dashes: '7 4', width: 2 },
  { key: 'recall', dashes: '2 3', width: 2 },
] as const;

export interface Props {
  model: ModelReport;
  curve: FiledAt[];
  cut: number;
}

/** Share filed, precision and recall over the cut; the chosen one and the model's own marked. */
export function AutomaticChart(props: Props) {
  return (
    <>
      <CurveKey colour={colourOf(props.model.id)} />
      <div className={styles['wide']}>
        <ResponsiveContainer width="100%" height="100%">
          <Plot {...props} />
        </ResponsiveContainer>
      </div>
    </>
  );
}

function Plot({ model, curve, cut }: Props) {
  const { cut: own, precision } = model.automatic;
  return (
    <LineChart
      data={curve}
      margin={{ top: 20, right: 20, bottom: 0, left: 0 }}
      title={AUTOMATIC.chart(model.title)}
      desc={AUTOMATIC.keys}
      accessibilityLayer
    >
      <CartesianGrid stroke="var(--border)" />
      <XAxis {...AXIS} dataKey="cut" type="number" domain={[0, 1]} ticks={SHARE_TICKS} />
      <YAxis
        {...AXIS}
        width={48}
        domain={[0, 1]}
        ticks={SHARE_TICKS}
        tickFormatter={(value: number) => formatShare(value)}
      />
      {own !== null && (
        <ReferenceLine
          x={own}
          stroke="var(--text-muted)"
          strokeDasharray="3 3"
          label={{
            value: AUTOMATIC.ownMark(formatShare(precision)),
            position: 'top',
            fill: 'var(--text-muted)',
            fontSize: 12,
          }}
        />
      )}
      <ReferenceLine x={cut} stroke="var(--accent)" strokeWidth={2} />
      <Tooltip
        isAnimationActive={false}
        content={
          <FiguresTooltip
            lines={[
              [AUTOMATIC.confidence, 'cut', formatScore],
              [AUTOMATIC.share, 'share', formatPercent],
              [AUTOMATIC.precision, 'precision', formatPercent],
              [AUTOMATIC.recall, 'recall', formatPercent],
            ]}
          />
        }
      />
      {CURVES.map(({ key, dashes, width }) => (
        <Line
          key={key}
          dataKey={key}
          stroke={colourOf(model.id)}
          strokeWidth={width}
          strokeDasharray={dashes}
          dot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}

function CurveKey({ colour }: { colour: string }) {
  return (
    <ul className={styles['key']}>
      {CURVES.map(({ key, dashes, width }) => (
        <li key={key}>
          <svg viewBox="0 0 28 4" aria-hidden="true">
            <path d="M0 2h28" stroke={colour} strokeWidth={width} strokeDasharray={dashes} />
          </svg>
          {AUTOMATIC[key]}
        </li>
      ))}
    </ul>
  );
}
