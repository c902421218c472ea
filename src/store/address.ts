import { isModelId, MODEL_IDS, type ModelId } from '../domain/model';
import { LONGEST_TEXT, type Product } from '../domain/product';

export const TABS = ['classify', 'curves'] as const;
export type Tab = (typeof TABS)[number];

export const AUC_KINDS = ['micro', 'macro'] as const;
export type AucKind = (typeof AUC_KINDS)[number];

/** What decides which table, charts and rows are on the screen. */
export interface View {
  tab: Tab;
  /** The column by which categories are ordered: the mean of all, or one model. */
  sort: 'mean' | ModelId;
  /** Text a category's name must contain. */
  filter: string;
  /** Whether all categories are listed, or only the best. */
  all: boolean;
  auc: AucKind;
  /** Runs left out of the charts. */
  hidden: readonly ModelId[];
}

/** Everything a link carries: whoever opens it sees the same. */
export interface Address {
  product: Product;
  view: View;
}

export const EMPTY_PRODUCT: Product = { name: '', description: '' };

export const DEFAULT_VIEW: View = {
  tab: 'classify',
  sort: 'mean',
  filter: '',
  all: false,
  auc: 'micro',
  hidden: [],
};

/**
 * Reads a hash such as `#name=…&desc=…&tab=curves`. Never fails: what is missing or makes
 * no sense is the default.
 */
export function parseAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const sort = fields.get('sort') ?? '';
  return {
    product: { name: fields.get('name') ?? '', description: fields.get('desc') ?? '' },
    view: {
      tab: oneOf(TABS, fields.get('tab')) ?? DEFAULT_VIEW.tab,
      sort: isModelId(sort) ? sort : DEFAULT_VIEW.sort,
      filter: fields.get('filter') ?? '',
      all: fields.get('rows') === 'all',
      auc: oneOf(AUC_KINDS, fields.get('auc')) ?? DEFAULT_VIEW.auc,
      hidden: MODEL_IDS.filter((id) => (fields.get('hide') ?? '').split('.').includes(id)),
    },
  };
}

/**
 * The hash that `parseAddress` reads back, defaults left out; `''` when nothing differs.
 * Text is cut to what the nets look at, so that an address stays one a browser accepts.
 */
export function formatAddress({ product, view }: Address): string {
  const fields = new URLSearchParams();
  const add = (key: string, value: string) => {
    if (value !== '') fields.append(key, value);
  };
  add('name', product.name.slice(0, LONGEST_TEXT));
  add('desc', product.description.slice(0, LONGEST_TEXT));
  if (view.tab !== DEFAULT_VIEW.tab) add('tab', view.tab);
  if (view.sort !== DEFAULT_VIEW.sort) add('sort', view.sort);
  add('filter', view.filter);
  if (view.all) add('rows', 'all');
  if (view.auc !== DEFAULT_VIEW.auc) add('auc', view.auc);
  add('hide', view.hidden.join('.'));
  const text = fields.toString();
  return text === '' ? '' : `#${text}`;
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}
