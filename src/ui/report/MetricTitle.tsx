import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { SUMMARY } from '../strings/report';
import { METRIC_TEXTS } from '../strings/reportMetrics';
import type { Metric } from './metrics';
import styles from './SummaryTable.module.css';

/** The name of a figure; pressed, it says what the figure means. */
export function MetricTitle({ metric: { name, better } }: { metric: Metric }) {
  const [title, meaning] = METRIC_TEXTS[name];
  return (
    <DialogTrigger>
      <Button className={styles['explained'] ?? ''}>{title}</Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom start">
        <Dialog aria-label={title} className={styles['explanation'] ?? ''}>
          <p>{meaning}</p>
          <p>{SUMMARY.better[better]}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
