import { ABOUT_VIEW } from './strings/about';
import { ANSWER, FORM, TABLE } from './strings/classify';
import { OFFLINE } from './strings/offline';
import { STATUS } from './strings/status';

/**
 * Every sentence and label of the page, in one place: a file for each view in `strings/`.
 * Numbers come in already formatted.
 */

/** The language of the page: of its strings, and of how numbers and dates are written. */
export const LANGUAGE = 'en-GB';

export const STRINGS = {
  product: 'Aisle',
  views: 'Views',
  tabs: { classify: 'Classify', catalogue: 'Catalogue', curves: 'Curves', report: 'Report' },
  about: 'About',
  close: 'Close',
  retry: 'Retry',
  retryOf: (title: string) => `Retry ${title}`,
  reload: 'Reload the page',
  viewFailed:
    'This view could not be shown. Reload the page; if that does not help, the site may have been updated while you were offline.',

  form: FORM,
  answer: ANSWER,
  table: TABLE,
  status: STATUS,
  aboutView: ABOUT_VIEW,
  offline: OFFLINE,
} as const;
