import { LANGUAGE } from './strings';

const scoreFormat = new Intl.NumberFormat(LANGUAGE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const metricFormat = new Intl.NumberFormat(LANGUAGE, {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
});
const shareFormat = new Intl.NumberFormat(LANGUAGE, { style: 'percent' });
const countFormat = new Intl.NumberFormat(LANGUAGE);
const megabyteFormat = new Intl.NumberFormat(LANGUAGE, {
  style: 'unit',
  unit: 'megabyte',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const millisecondFormat = new Intl.NumberFormat(LANGUAGE, {
  style: 'unit',
  unit: 'millisecond',
  maximumSignificantDigits: 2,
});
const minuteFormat = new Intl.NumberFormat(LANGUAGE, {
  style: 'unit',
  unit: 'minute',
  unitDisplay: 'long',
  maximumFractionDigits: 1,
});
const dateFormat = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium' });
const listFormat = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });

/** A score in [0, 1] with two decimals. */
export const formatScore = (score: number) => scoreFormat.format(score);

/** A metric or loss with four decimals. */
export const formatMetric = (value: number) => metricFormat.format(value);

/** A share in [0, 1] in whole percent. */
export const formatShare = (share: number) => shareFormat.format(share);

export const formatCount = (count: number) => countFormat.format(count);

/** Bytes as megabytes of a million bytes. */
export const formatBytes = (bytes: number) => megabyteFormat.format(bytes / 1e6);

export const formatMilliseconds = (ms: number) => millisecondFormat.format(ms);

/** A duration given in seconds. */
export const formatMinutes = (seconds: number) => minuteFormat.format(seconds / 60);

/** A timestamp in ISO form as a date. */
export const formatDate = (timestamp: string) => dateFormat.format(new Date(timestamp));

export const formatList = (items: readonly string[]) => listFormat.format(items);
