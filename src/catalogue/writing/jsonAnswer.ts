import type { RowAnswer, RowPrediction } from '../answerColumns';
import { statusOf } from './answerCells';

/** The keys that are appended to an object; the first two are those `npm run classify` appends. */
const KEYS = ['predictions', 'path', 'review'] as const;

type Fields = Readonly<Record<string, unknown>>;

function keysOf({ predictions, path, status, reviewed, confidence, model }: RowAnswer) {
  return { predictions, path, review: { status, categories: reviewed, confidence, model } };
}

/**
 * An object with the answer appended. Its own text is kept, for reading and writing it again
 * would round long numbers. Keys of an earlier export are replaced; other ones of the same name
 * are the supplier's, and are called `input_path` and so on from now on.
 *
 * @param source an object as it is written, or what was to be one: that stands in `unreadable`
 */
export function withAnswer(source: string, answer: RowAnswer | undefined): string {
  const text = withoutAnswer(source);
  if (!answer) return text;
  return appended(text, JSON.stringify(keysOf(answer)));
}

/** `{"a":1}` and `{"b":2}` make `{"a":1,"b":2}`. */
function appended(text: string, keys: string): string {
  const body = text.slice(0, -1).trimEnd();
  return `${body}${body === '{' ? '' : ','}${keys.slice(1)}`;
}

function withoutAnswer(source: string): string {
  const record = fieldsOf(source);
  if (!record) return JSON.stringify({ unreadable: source });
  const own = KEYS.filter((key) => Object.hasOwn(record, key));
  if (own.length === 0) return source;
  if (!isAnswered(record)) return JSON.stringify(renamed(record));
  const keys = Object.fromEntries(own.map((key) => [key, record[key]]));
  const ending = JSON.stringify(keys).slice(1);
  if (source.endsWith(ending)) return `${source.slice(0, -ending.length).replace(/,\s*$/, '')}}`;
  const others = Object.entries(record).filter(([key]) => !KEYS.some((one) => one === key));
  return JSON.stringify(Object.fromEntries(others));
}

function renamed(record: Fields): Fields {
  const entries = Object.entries(record).map(([key, value]) =>
    KEYS.some((one) => one === key) ? [`input_${key}`, value] : [key, value],
  );
  return Object.fromEntries(entries) as Fields;
}

/** Whether an object has an answer of the page, or of `npm run classify`. */
function isAnswered(record: Fields): boolean {
  const { predictions, path, review } = record;
  const isReview = isFields(review) && statusOf(review['status'], []) !== undefined;
  return isReview || (Array.isArray(predictions) && Array.isArray(path));
}

/**
 * The answer that an earlier export appended to an object.
 *
 * @returns undefined when there is none, or nobody has looked at it
 */
export function answerOfJson(source: string): RowAnswer | undefined {
  const record = fieldsOf(source);
  const review = record?.['review'];
  if (!record || !isFields(review)) return undefined;
  const reviewed = textsIn(review['categories']);
  const status = statusOf(review['status'], reviewed);
  if (!status) return undefined;
  const { confidence, model } = review;
  return {
    predictions: predictionsIn(record['predictions']),
    path: textsIn(record['path']),
    ...(typeof confidence === 'number' && { confidence }),
    model: typeof model === 'string' ? model : '',
    status,
    reviewed,
  };
}

function predictionsIn(value: unknown): RowPrediction[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isFields).flatMap(({ category, score, predicted }) => {
    if (typeof category !== 'string') return [];
    const isPredicted = predicted === true;
    return [{ category, ...(typeof score === 'number' && { score }), predicted: isPredicted }];
  });
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function fieldsOf(source: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
