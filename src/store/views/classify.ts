import { isModelId, MODEL_IDS, type ModelId } from '../../domain/model';
import { oneOf, type ViewPart } from './viewPart';

export const COMPARED_ORDERS = ['score', 'difference'] as const;
/** Categories either product scores high first, or those with the largest difference. */
export type ComparedOrder = (typeof COMPARED_ORDERS)[number];

/** All models together, or one. */
export type Voice = 'together' | ModelId;

/** What decides which rows and columns the tables of scores have. */
export interface ClassifyView {
  /** The column by which categories are ordered. */
  sort: Voice;
  /** Parts of words a category's name must contain. */
  filter: string;
  /** Whether all categories are listed, or only the best. */
  all: boolean;
  /** Models whose columns are hidden, in their order; never all. */
  hiddenColumns: readonly ModelId[];
  /** Whose scores two products are compared by. */
  comparedBy: Voice;
  comparedOrder: ComparedOrder;
}

const defaults: ClassifyView = {
  sort: 'together',
  filter: '',
  all: false,
  hiddenColumns: [],
  comparedBy: 'together',
  comparedOrder: 'score',
};

export const classifyView: ViewPart<ClassifyView> = {
  defaults,
  parse(fields) {
    return {
      sort: voiceOf(fields.get('sort')),
      filter: fields.get('filter') ?? '',
      all: fields.get('rows') === 'all',
      hiddenColumns: hiddenOf(fields.get('without')),
      comparedBy: voiceOf(fields.get('by')),
      comparedOrder: oneOf(COMPARED_ORDERS, fields.get('order')) ?? defaults.comparedOrder,
    };
  },
  format({ sort, filter, all, hiddenColumns, comparedBy, comparedOrder }, add) {
    if (sort !== defaults.sort) add('sort', sort);
    add('filter', filter);
    if (all) add('rows', 'all');
    add('without', hiddenColumns.join('.'));
    if (comparedBy !== defaults.comparedBy) add('by', comparedBy);
    if (comparedOrder !== defaults.comparedOrder) add('order', comparedOrder);
  },
};

function voiceOf(text: string | null): Voice {
  return text !== null && isModelId(text) ? text : 'together';
}

function hiddenOf(text: string | null): readonly ModelId[] {
  const named = (text ?? '').split('.');
  const hidden = MODEL_IDS.filter((id) => named.includes(id));
  return hidden.length < MODEL_IDS.length ? hidden : defaults.hiddenColumns;
}
