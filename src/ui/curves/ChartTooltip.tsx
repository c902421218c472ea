import type { TooltipContentProps } from 'recharts';
import { formatMetric } from '../format';
import { STRINGS } from '../strings';
import styles from './CurvesView.module.css';

const TEXT = STRINGS.curves;

/** The numbers of the epoch under the crosshair. */
export function ChartTooltip({ active, payload, label }: Partial<TooltipContentProps>) {
  if (!active || payload === undefined || payload.length === 0) return null;
  const valueOf = (key: 'training' | 'validation') => {
    const value: unknown = payload.find(({ dataKey }) => dataKey === key)?.value;
    return typeof value === 'number' ? formatMetric(value) : '–';
  };
  return (
    <dl className={styles['tooltip']}>
      <dt>{TEXT.epoch}</dt>
      <dd>{label}</dd>
      <dt>{TEXT.validation}</dt>
      <dd>{valueOf('validation')}</dd>
      <dt>{TEXT.training}</dt>
      <dd>{valueOf('training')}</dd>
    </dl>
  );
}
