import {
  formatBytes,
  formatMetric,
  formatMilliseconds,
  formatPercent,
  formatScore,
} from '../format';
import type { MetricName } from './metrics';

const FORMATS: Partial<Record<MetricName, (value: number) => string>> = {
  coverageError: formatScore,
  automaticShare: formatPercent,
  automaticPrecision: formatPercent,
  milliseconds: formatMilliseconds,
  bytes: formatBytes,
};

/** A figure as it is written in the summary. */
export function formatFigure(name: MetricName, value: number): string {
  return (FORMATS[name] ?? formatMetric)(value);
}
