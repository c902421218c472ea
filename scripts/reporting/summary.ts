import type {
  FiguresFile,
  ModelReport,
  ReferenceFile,
  ReportFile,
} from '../../src/manifest/reportSchema';
import { durationText } from '../lib/progress';
import { markdownTable } from './markdownTable';

type Part = ReferenceFile['part'];

/** What the README and docs/models.md show: the article's, other tools' and our figures. */
export function summary({ data, models, references }: ReportFile): string {
  const table = (part: Part) => figuresTable(models, references, part);
  const refitted = models.some(({ kind, training }) => kind === 'shipped' && training.refitted);
  return [
    `Trained on ${count(data.training)} products; best epoch, calibration, thresholds and the ` +
      `weights of the ensemble chosen on ${count(data.validation)}` +
      `${refitted ? ', then trained once more on both' : ''}; measured on ` +
      `${count(data.test)} others, decisions at the tuned thresholds, weights quantised as shipped. ` +
      'The other tools were measured on other products of the same shop, the article on a random ' +
      '30 % of all; "–" is what they did not publish.',
    table('test'),
    `The same on the ${count(data.testNovel)} of them that are no mere variants of training products; the other tools decide at 0.5 here:`,
    table('novel'),
    'And on all of them by their names alone, without descriptions; the tools again at 0.5:',
    table('namesOnly'),
    makingTable(models),
  ].join('\n\n');
}

const COLUMNS = ['micro AUC', 'mAP', 'micro F1', 'macro F1', 'subset acc.'];

function figuresTable(
  models: readonly ModelReport[],
  references: readonly ReferenceFile[],
  part: Part,
): string {
  const others = references.filter(
    (reference) => reference.part === part && figuresOfReference(reference).some(isKnown),
  );
  return markdownTable(
    ['', ...COLUMNS],
    [
      ...rowsOf(others, 'article'),
      ...rowsOf(others, 'tool'),
      ...models.map((model) => [nameOf(model), ...texts(figuresOfModel(model.parts[part]))]),
    ],
  );
}

function rowsOf(references: readonly ReferenceFile[], kind: ReferenceFile['kind']): string[][] {
  return references
    .filter((reference) => reference.kind === kind)
    .map((reference) => [
      kind === 'article' ? `article: ${reference.name}` : reference.name,
      ...texts(figuresOfReference(reference)),
    ]);
}

/** What is shipped stands out. */
function nameOf({ title, kind }: ModelReport): string {
  if (kind === 'shipped') return `**${title}**`;
  return kind === 'article' ? `${title}, trained here` : title;
}

function figuresOfModel({ microAuc, meanAveragePrecision, tuned }: FiguresFile): number[] {
  return [microAuc, meanAveragePrecision, tuned.micro.f1, tuned.macro.f1, tuned.subsetAccuracy];
}

function figuresOfReference(reference: ReferenceFile): (number | undefined)[] {
  const { microAuc, meanAveragePrecision, microF1, macroF1, subsetAccuracy } = reference;
  return [microAuc, meanAveragePrecision, microF1, macroF1, subsetAccuracy];
}

function isKnown(figure: number | undefined): boolean {
  return figure !== undefined;
}

function texts(figures: readonly (number | undefined)[]): string[] {
  return figures.map((figure) => figure?.toFixed(4) ?? '–');
}

function makingTable(models: readonly ModelReport[]): string {
  return markdownTable(
    ['', 'size', 'ms a product', 'trained for', 'epochs', 'best', 'automatic at 95 %'],
    models.map((model) => {
      const { bytes, millisecondsPerProduct, training, parts } = model;
      return [
        nameOf(model),
        `${(bytes / 1024 / 1024).toFixed(2)} MiB`,
        twoDigits(millisecondsPerProduct),
        durationText(training.seconds),
        training.epochs?.toString() ?? '–',
        training.bestEpoch?.toString() ?? '–',
        `${(100 * parts.test.automatic.share).toFixed(1)} %`,
      ];
    }),
  );
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

/** Two significant digits, never with an exponent. */
function twoDigits(value: number): string {
  return value < 100 ? value.toPrecision(2) : value.toFixed(0);
}
