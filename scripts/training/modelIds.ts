import { ARTICLE_IDS, type ArticleId, MODEL_IDS, NET_IDS } from '../../src/domain/model';

export { ARTICLE_IDS, type ArticleId, isArticleId } from '../../src/domain/model';

/** What the nets are measured against; trained once, without epochs. */
export const BASELINE_IDS = ['linear', 'nb', 'svc', 'forest'] as const;
export type BaselineId = (typeof BASELINE_IDS)[number];

/** What `npm run train` trains; an ensemble of them is only put together. */
export const TRAINED_IDS = [...NET_IDS, ...BASELINE_IDS] as const;
export type TrainedId = (typeof TRAINED_IDS)[number];

/** Everything that has weights of its own. */
export type SingleId = TrainedId | ArticleId;

/** Everything that is measured, in the order of the report; the page's columns come first. */
export const REPORTED_IDS = [...MODEL_IDS, 'nb', 'svc', 'forest', ...ARTICLE_IDS] as const;
export type ReportedId = (typeof REPORTED_IDS)[number];

/** What an ensemble is put together from, where it is trained. */
export const MEMBER_IDS = ['mlp', 'cnn', 'lstm', 'linear', 'powerset'] as const;
export type MemberId = (typeof MEMBER_IDS)[number];

export function isBaselineId(id: string): id is BaselineId {
  return (BASELINE_IDS as readonly string[]).includes(id);
}
