import type { DataReport } from '../../src/manifest/reportSchema';
import { PRESETS } from '../../src/text/presets';
import { isStopWord } from '../../src/text/stopWords';
import type { DatasetProduct } from '../lib/products';

/** Words of a product's text that one bar of the histogram stands for. */
const LENGTH_WIDTH = 10;
/** Most frequent words that are listed. */
const TERMS = 50;

export interface DataParts {
  training: readonly DatasetProduct[];
  validation: readonly DatasetProduct[];
  test: readonly DatasetProduct[];
}

/** The data as the article's first part looks at it: categories, labels, lengths, words. */
export function dataReport(parts: DataParts, labelCount: number): DataReport {
  const { training, validation, test } = parts;
  const texts = training.map(wordsOf);
  return {
    training: training.length,
    validation: validation.length,
    validationNovel: novelCount(validation),
    test: test.length,
    testNovel: novelCount(test),
    labelsPerProduct: histogram(training.map(({ labels }) => labels.length)),
    textLengths: {
      width: LENGTH_WIDTH,
      products: histogram(texts.map((words) => Math.floor(words.length / LENGTH_WIDTH))),
    },
    terms: commonestTerms(texts),
    labelProducts: labelProducts(training, labelCount),
  };
}

/** Words of name and description, in small letters. */
function wordsOf(product: DatasetProduct): string[] {
  const { name, description } = PRESETS.catalogue.words(product);
  return [...name, ...description].map((word) => word.toLowerCase());
}

function novelCount(products: readonly DatasetProduct[]): number {
  return products.filter(({ novel }) => novel).length;
}

/** How often each of 0, 1, 2, … occurs. */
function histogram(values: readonly number[]): number[] {
  const most = values.reduce((largest, value) => Math.max(largest, value), -1);
  const counts = new Array<number>(most + 1).fill(0);
  for (const value of values) counts[value]!++;
  return counts;
}

/** Numbers and stop words say nothing of a catalogue. */
function commonestTerms(texts: readonly string[][]): DataReport['terms'] {
  const occurrences = new Map<string, number>();
  for (const word of texts.flat()) {
    if (/^[\d.]+["']?$/.test(word) || isStopWord(word)) continue;
    occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
  }
  const commonest = [...occurrences]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, TERMS);
  return {
    words: commonest.map(([word]) => word),
    occurrences: commonest.map(([, count]) => count),
  };
}

function labelProducts(products: readonly DatasetProduct[], labelCount: number): number[] {
  const counts = new Array<number>(labelCount).fill(0);
  for (const { labels } of products) for (const label of labels) counts[label]!++;
  return counts;
}
