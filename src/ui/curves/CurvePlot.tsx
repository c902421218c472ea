import { memo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { CURVES as TEXT } from '../strings/curves';
import type { CurveLine } from './lines';
import { formatTick, heightOf, type Scale } from './scales';

const AXIS = { stroke: 'var(--border-control)', tick: { fill: 'var(--text-muted)', fontSize: 12 } };
const LABEL = { fill: 'var(--text-muted)', fontSize: 12 };
/** Pixels around the plotted area; `.area` of Plot.module.css lies in the same place. */
const MARGIN = { top: 16, right: 12, bottom: 4, left: 0 };
const LEFT_AXIS = 52;
const BOTTOM_AXIS = 36;
const FAINT = 0.35;

export interface Props {
  /** What a screen reader and a downloaded picture call it. */
  title: string;
  lines: readonly CurveLine[];
  scale: Scale;
  lastEpoch: number;
  bestEpoch: number;
  /** Of the article's run, when it is shown. */
  articleBest: number | undefined;
  /** Whether what was recorded differs from what is drawn. */
  isSmoothed: boolean;
}

/** The curves of one chart. It knows nothing of the crosshair, so that moving that is cheap. */
export const CurvePlot = memo(function CurvePlot(props: Props) {
  const { title, lines, scale, lastEpoch, bestEpoch, articleBest, isSmoothed } = props;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={pointsOf(lines, scale, lastEpoch)}
        margin={MARGIN}
        title={title}
        role="img"
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--border)" vertical={false} />
        <XAxis
          {...AXIS}
          dataKey="epoch"
          type="number"
          height={BOTTOM_AXIS}
          domain={[1, lastEpoch]}
          ticks={epochTicks(lastEpoch)}
          label={{ ...LABEL, value: TEXT.epoch, position: 'insideBottom', offset: 2 }}
        />
        <YAxis
          {...AXIS}
          width={LEFT_AXIS}
          scale={scale.kind}
          domain={[scale.low, scale.high]}
          allowDataOverflow
          interval={0}
          ticks={scale.ticks}
          tickFormatter={(value: number) => formatTick(value, scale)}
        />
        <ReferenceLine
          x={bestEpoch}
          stroke="var(--text-muted)"
          label={{ ...LABEL, value: TEXT.best, position: 'top' }}
        />
        {isSmoothed && lines.map((line) => curve(line, 'recorded'))}
        {lines.map((line) => curve(line, 'drawn'))}
        {bestDot(lines, 'ours-validation', bestEpoch)}
        {articleBest !== undefined && bestDot(lines, 'article-validation', articleBest)}
      </LineChart>
    </ResponsiveContainer>
  );
});

/** Functions, not components: the chart looks for its own kinds of children. */
function curve({ id, colour, width, dashes }: CurveLine, what: 'recorded' | 'drawn') {
  return (
    <Line
      key={`${id} ${what}`}
      dataKey={`${id}-${what}`}
      stroke={colour}
      strokeWidth={what === 'drawn' ? width : 1}
      {...(dashes !== undefined && { strokeDasharray: dashes })}
      {...(what === 'recorded' && { strokeOpacity: FAINT })}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}

/** On what was recorded: filled for our run, a ring for the article's. */
function bestDot(lines: readonly CurveLine[], id: CurveLine['id'], epoch: number) {
  const line = lines.find((each) => each.id === id);
  const value = line?.recorded[epoch - 1];
  if (line === undefined || value === undefined) return null;
  const isOurs = !line.isArticle;
  return (
    <ReferenceDot
      key={id}
      x={epoch}
      y={value}
      r={isOurs ? 4 : 4.5}
      fill={isOurs ? line.colour : 'var(--surface)'}
      stroke={isOurs ? 'var(--surface)' : line.colour}
      strokeWidth={isOurs ? 1 : 2}
    />
  );
}

/** A row for each epoch; a value that has no place on the scale's kind of axis is left out. */
function pointsOf(lines: readonly CurveLine[], scale: Scale, lastEpoch: number) {
  const placed = (value: number | undefined) =>
    value === undefined || Number.isNaN(heightOf(value, scale)) ? undefined : value;
  return Array.from({ length: lastEpoch }, (_, index) => ({
    epoch: index + 1,
    ...Object.fromEntries(
      lines.flatMap(({ id, recorded, drawn }) => [
        [`${id}-recorded`, placed(recorded[index])],
        [`${id}-drawn`, placed(drawn[index])],
      ]),
    ),
  }));
}

/** Every fifth epoch, the first and the last. */
function epochTicks(epochs: number): number[] {
  const step = epochs > 12 ? 5 : epochs > 6 ? 2 : 1;
  const inner = Array.from({ length: epochs }, (_, i) => i + 1).filter(
    (epoch) => epoch % step === 0 && epoch < epochs && epoch > 1,
  );
  return [...new Set([1, ...inner, epochs])];
}
