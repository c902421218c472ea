import { LANGUAGE } from './strings';

const scoreFormat = new Intl.NumberFormat(LANGUAGE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const signedFormat = new Intl.NumberFormat(LANGUAGE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const metricFormat = new Intl.NumberFormat(LANGUAGE, {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
});
const shareFormat = new Intl.NumberFormat(LANGUAGE, { style: 'percent' });
const percentFormat = new Intl.NumberFormat(LANGUAGE, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
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
const secondFormat = new Intl.NumberFormat(LANGUAGE, {
  style: 'unit',
  unit: 'second',
  unitDisplay: 'long',
});
const wholeMinuteFormat = new Intl.NumberFormat(LANGUAGE, {
  style: 'unit',
  unit: 'minute',
  unitDisplay: 'long',
  maximumFractionDigits: 0,
});
const momentFormat = new Intl.DateTimeFormat(LANGUAGE, {
  dateStyle: 'medium',
  timeStyle: 'short',
});
const dateFormat = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium' });
const timeFormat = new Intl.DateTimeFormat(LANGUAGE, { timeStyle: 'short' });
const listFormat = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });

/** A score in [0, 1] with two decimals. */
export const formatScore = (score: number) => scoreFormat.format(score);

/** The difference of two scores, or a contribution to log-odds, with its sign. */
export const formatSigned = (value: number) => signedFormat.format(value);

/** A metric or loss with four decimals. */
export const formatMetric = (value: number) => metricFormat.format(value);

/** A share in [0, 1] in whole percent. */
export const formatShare = (share: number) => shareFormat.format(share);

/** A share in [0, 1] in percent with one decimal. */
export const formatPercent = (share: number) => percentFormat.format(share);

export const formatCount = (count: number) => countFormat.format(count);

/** Bytes as megabytes of a million bytes. */
export const formatBytes = (bytes: number) => megabyteFormat.format(bytes / 1e6);

export const formatMilliseconds = (ms: number) => millisecondFormat.format(ms);

/** A duration given in seconds. */
export const formatMinutes = (seconds: number) => minuteFormat.format(seconds / 60);

/** How long something will take, given in seconds: no more exact than such a guess can be. */
export const formatWait = (seconds: number) =>
  seconds < 90
    ? secondFormat.format(Math.max(1, Math.round(seconds)))
    : wholeMinuteFormat.format(seconds / 60);

/** Date and time of a moment in milliseconds since 1970. */
export const formatMoment = (moment: number) => momentFormat.format(new Date(moment));

/** A timestamp in ISO form as a date. */
export const formatDate = (timestamp: string) => dateFormat.format(new Date(timestamp));

/** The time of day of a moment in milliseconds since 1970. */
export const formatTime = (moment: number) => timeFormat.format(new Date(moment));

export const formatList = (items: readonly string[]) => listFormat.format(items);
