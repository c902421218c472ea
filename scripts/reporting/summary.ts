import type { ModelCard, Registry } from '../../src/manifest/schema';
import { durationText } from '../lib/progress';
import { markdownTable } from './markdownTable';
import { ARTICLE, type Reference, TOOLS } from './references';

/** What the README and docs/models.md show: ours, the article's and other tools' figures. */
export function summary(registry: Registry): string {
  const { data, models } = registry;
  const ours = models.map(ourRow);
  const others = [...TOOLS, ...ARTICLE].map(referenceRow);
  const header = ['', 'micro AUC', 'mAP', 'micro F1', 'macro F1', 'subset acc.'];
  const making = markdownTable(
    ['', 'download', 'parameters', '30 epochs took', 'best epoch'],
    models.map(({ title, bytes, parameters, training }) => [
      title,
      `${(bytes / 1024 / 1024).toFixed(2)} MiB`,
      new Intl.NumberFormat('en').format(parameters),
      durationText(training.seconds),
      String(training.bestEpoch),
    ]),
  );
  return [
    `Trained on ${count(data.training)} products, best epoch chosen on ${count(data.validation)}, measured once on ${count(data.test)} others, decisions at 0.5, weights quantised as shipped. The other tools were measured on other products of the same shop, the article on a random 30 % of all; "–" is what they did not publish.`,
    markdownTable(header, [...ours, ...others]),
    making,
  ].join('\n\n');
}

function ourRow({ title, test }: ModelCard): string[] {
  const { microAuc, meanAveragePrecision, microF1, macroF1, subsetAccuracy } = test;
  const figures = [microAuc, meanAveragePrecision, microF1, macroF1, subsetAccuracy];
  return [`**${title}**`, ...figures.map((figure) => figure.toFixed(4))];
}

function referenceRow(reference: Reference): string[] {
  const { name, microAuc, meanAveragePrecision, microF1, macroF1, subsetAccuracy } = reference;
  const figures = [microAuc, meanAveragePrecision, microF1, macroF1, subsetAccuracy];
  return [name, ...figures.map((figure) => figure?.toFixed(4) ?? '–')];
}

function count(products: number): string {
  return new Intl.NumberFormat('en').format(products);
}

const BEGIN = '<!-- figures: `npm run report -- --write` -->';
const END = '<!-- /figures -->';

/** The document with what stands between its two marks replaced; undefined without marks. */
export function withFigures(document: string, figures: string): string | undefined {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) return undefined;
  return `${document.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${document.slice(end)}`;
}
