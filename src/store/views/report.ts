import { oneOf, type ViewPart } from './viewPart';

export const REPORT_SECTIONS = [
  'summary',
  'categories',
  'reliability',
  'automatic',
  'confusions',
  'data',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What the models are measured on. */
export const REPORT_SETS = ['test', 'novel', 'namesOnly', 'validation'] as const;
export type ReportSet = (typeof REPORT_SETS)[number];

export const CATEGORY_COLUMNS = [
  'name',
  'precision',
  'recall',
  'f1',
  'auc',
  'averagePrecision',
  'accuracy',
  'support',
  'predicted',
  'threshold',
] as const;
export type CategoryColumn = (typeof CATEGORY_COLUMNS)[number];

export const CONFUSION_COLUMNS = ['missed', 'predicted', 'products', 'share'] as const;
export type ConfusionColumn = (typeof CONFUSION_COLUMNS)[number];

/** The order of a table's rows. */
export interface SortBy<Column extends string> {
  column: Column;
  descending: boolean;
}

/** What decides what is seen of the report. */
export interface ReportChoices {
  section: ReportSection;
  set: ReportSet;
  /** The model that is looked at closely; `''` is the ensemble, or the first there is. */
  model: string;
  /** The models whose reliability is drawn; none of them: those of the page. */
  models: readonly string[];
  categories: SortBy<CategoryColumn>;
  confusions: SortBy<ConfusionColumn>;
  /** Text that the name of a category must contain. */
  search: string;
  /** Whether all categories of the data are listed, or only the largest. */
  all: boolean;
  /** Confidence from which products are filed, in steps of 0.01; undefined: the model's own. */
  cut: number | undefined;
}

export interface ReportView {
  report: ReportChoices;
}

const defaults: ReportView = {
  report: {
    section: 'summary',
    set: 'test',
    model: '',
    models: [],
    categories: { column: 'support', descending: true },
    confusions: { column: 'products', descending: true },
    search: '',
    all: false,
    cut: undefined,
  },
};

export const reportView: ViewPart<ReportView> = {
  defaults,
  parse(fields) {
    const own = defaults.report;
    return {
      report: {
        section: oneOf(REPORT_SECTIONS, fields.get('section')) ?? own.section,
        set: oneOf(REPORT_SETS, fields.get('set')) ?? own.set,
        model: fields.get('of') ?? own.model,
        models: (fields.get('beside') ?? '').split('.').filter((id) => id !== ''),
        categories: parsedSort(CATEGORY_COLUMNS, fields.get('figures')) ?? own.categories,
        confusions: parsedSort(CONFUSION_COLUMNS, fields.get('pairs')) ?? own.confusions,
        search: fields.get('find') ?? own.search,
        all: fields.get('largest') === 'all',
        cut: parsedCut(fields.get('cut')),
      },
    };
  },
  format({ report }, add) {
    const own = defaults.report;
    if (report.section !== own.section) add('section', report.section);
    if (report.set !== own.set) add('set', report.set);
    add('of', report.model);
    add('beside', report.models.join('.'));
    add('figures', changedSort(report.categories, own.categories));
    add('pairs', changedSort(report.confusions, own.confusions));
    add('find', report.search);
    if (report.all) add('largest', 'all');
    if (report.cut !== undefined) add('cut', String(report.cut));
  },
};

/** `f1` is ascending, `-f1` descending. */
function parsedSort<Column extends string>(
  columns: readonly Column[],
  text: string | null,
): SortBy<Column> | undefined {
  const descending = text?.startsWith('-') ?? false;
  const column = oneOf(columns, text?.slice(descending ? 1 : 0) ?? null);
  return column && { column, descending };
}

function changedSort<Column extends string>(
  { column, descending }: SortBy<Column>,
  own: SortBy<Column>,
): string {
  if (column === own.column && descending === own.descending) return '';
  return descending ? `-${column}` : column;
}

function parsedCut(text: string | null): number | undefined {
  const cut = Number(text ?? NaN);
  return text !== '' && cut >= 0 && cut <= 1 ? Math.round(cut * 100) / 100 : undefined;
}
