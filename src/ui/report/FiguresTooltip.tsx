import type { TooltipContentProps } from 'recharts';
import { REPORT } from '../strings/report';
import styles from './ReportView.module.css';

export interface Props extends Partial<TooltipContentProps> {
  /** What is said of the point: a name, where its value is, how it is written. */
  lines: readonly [name: string, key: string, format: (value: number) => string][];
}

/** The numbers of the point under the pointer or the arrow keys. */
export function FiguresTooltip({ active, payload, lines }: Props) {
  const point: unknown = payload?.[0]?.payload;
  if (!active || typeof point !== 'object' || point === null) return null;
  const values = new Map(Object.entries(point));
  return (
    <dl className={styles['tooltip']}>
      {lines.map(([name, key, format]) => {
        const value: unknown = values.get(key);
        return (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{typeof value === 'number' ? format(value) : REPORT.none}</dd>
          </div>
        );
      })}
    </dl>
  );
}
