import type { Product } from '../domain/product';
import { formatTexts, parseTexts, type Texts } from './addressTexts';
import { classifyView, type ClassifyView } from './views/classify';
import { curvesView, type CurvesView } from './views/curves';
import { frameView, type FrameView } from './views/frame';
import { reportView, type ReportView } from './views/report';
import type { AddField } from './views/viewPart';
import { whyView, type WhyView } from './views/why';

/** What decides what is on the screen; each view has its part of it in `views/`. */
export type View = FrameView & ClassifyView & WhyView & CurvesView & ReportView;

/** Everything a link carries: whoever opens it sees the same. */
export interface Address extends Texts {
  view: View;
}

export const EMPTY_PRODUCT: Product = { name: '', description: '' };

export const DEFAULT_VIEW: View = {
  ...frameView.defaults,
  ...classifyView.defaults,
  ...whyView.defaults,
  ...curvesView.defaults,
  ...reportView.defaults,
};

/**
 * Reads a hash such as `#name=…&desc=…&tab=curves`, long texts from `z`. Never fails: what is missing or makes
 * no sense is the default.
 */
export function parseAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    ...parseTexts(fields),
    view: {
      ...frameView.parse(fields),
      ...classifyView.parse(fields),
      ...whyView.parse(fields),
      ...curvesView.parse(fields),
      ...reportView.parse(fields),
    },
  };
}

/**
 * The hash that `parseAddress` reads back, defaults left out; `''` when nothing differs.
 * Texts are cut and packed, so that an address stays one a browser accepts.
 */
export function formatAddress({ view, ...texts }: Address): string {
  const fields = formatTexts(texts);
  const add: AddField = (key, value) => {
    if (value !== '') fields.append(key, value);
  };
  frameView.format(view, add);
  classifyView.format(view, add);
  whyView.format(view, add);
  curvesView.format(view, add);
  reportView.format(view, add);
  const text = fields.toString();
  return text === '' ? '' : `#${text}`;
}
