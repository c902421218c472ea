import { MODEL_IDS, type ModelId } from '../../domain/model';
import { oneOf, type ViewPart } from './viewPart';

export const AUC_KINDS = ['micro', 'macro'] as const;
export type AucKind = (typeof AUC_KINDS)[number];

export const AXIS_KINDS = ['linear', 'log'] as const;
export type AxisKind = (typeof AXIS_KINDS)[number];

export const MOST_SMOOTHING = 0.99;

/** What decides which curves are drawn, and how. */
export interface CurvesView {
  auc: AucKind;
  /** Of the loss; AUC is always linear. */
  lossAxis: AxisKind;
  /** Weight of what came before, 0 to 0.99 in hundredths; 0 draws what was recorded. */
  smoothing: number;
  /** Whether the article's runs are laid over ours. */
  article: boolean;
  /** Runs left out of the charts. */
  hidden: readonly ModelId[];
}

const defaults: CurvesView = {
  auc: 'micro',
  lossAxis: 'linear',
  smoothing: 0,
  article: false,
  hidden: [],
};

export const curvesView: ViewPart<CurvesView> = {
  defaults,
  parse(fields) {
    const hidden = (fields.get('hide') ?? '').split('.');
    return {
      auc: oneOf(AUC_KINDS, fields.get('auc')) ?? defaults.auc,
      lossAxis: oneOf(AXIS_KINDS, fields.get('loss')) ?? defaults.lossAxis,
      smoothing: smoothingOf(Number(fields.get('smooth'))),
      article: fields.get('article') === 'on',
      hidden: MODEL_IDS.filter((id) => hidden.includes(id)),
    };
  },
  format({ auc, lossAxis, smoothing, article, hidden }, add) {
    if (auc !== defaults.auc) add('auc', auc);
    if (lossAxis !== defaults.lossAxis) add('loss', lossAxis);
    if (smoothing !== defaults.smoothing) add('smooth', String(smoothingOf(smoothing)));
    if (article) add('article', 'on');
    add('hide', hidden.join('.'));
  },
};

function smoothingOf(number: number): number {
  if (!(number >= 0 && number <= MOST_SMOOTHING)) return defaults.smoothing;
  return Math.round(number * 100) / 100;
}
