import { isModelId, type ModelId } from '../../domain/model';
import type { ViewPart } from './viewPart';

/** A category, by its name so that a link outlives a release, and the model to explain it. */
export interface PinnedWhy {
  readonly category: string;
  readonly model: ModelId;
}

export interface WhyView {
  /** What is explained whatever is pointed at; without it the answer is. */
  why: PinnedWhy | undefined;
}

const defaults: WhyView = { why: undefined };

export const whyView: ViewPart<WhyView> = {
  defaults,
  parse(fields) {
    // names of categories may have dots, ids of models have none
    const [, category, model] = /^(.+)\.(\w+)$/.exec(fields.get('why') ?? '') ?? [];
    if (category === undefined || model === undefined || !isModelId(model)) return defaults;
    return { why: { category, model } };
  },
  format({ why }, add) {
    if (why) add('why', `${why.category}.${why.model}`);
  },
};
