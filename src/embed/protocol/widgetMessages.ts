import type { TimedPrediction } from '../../classifier/prediction';
import type { AppErrorCode } from '../../domain/errors';
import type { ModelId } from '../../domain/model';
import type { ProductId, SOURCE, VERSION } from './envelope';
import type { ReadFault } from './hostMessages';

export interface ChosenCategory {
  readonly id: string;
  readonly name: string;
}

/** What the widget says; docs/widget.md has the words for it. */
export type WidgetMessage =
  | { readonly type: 'ready'; readonly release: string; readonly models: readonly ModelId[] }
  | {
      readonly type: 'predictions';
      readonly id?: ProductId;
      /** As `product/categoryPrediction` answers. */
      readonly prediction: TimedPrediction;
    }
  | {
      readonly type: 'chosen';
      readonly id?: ProductId;
      /** Parents before their children. */
      readonly categories: readonly ChosenCategory[];
      /** Names of the longest way from a root that is chosen as a whole. */
      readonly path: readonly string[];
    }
  | { readonly type: 'height'; /** CSS pixels. */ readonly height: number }
  | {
      readonly type: 'error';
      readonly code: AppErrorCode | ReadFault['code'] | 'unknown-category';
      /** A full sentence. */
      readonly message: string;
      readonly id?: ProductId;
      /** The place in the host's message that is at fault. */
      readonly field?: string;
    };

export type Enveloped = WidgetMessage & {
  readonly source: typeof SOURCE;
  readonly version: typeof VERSION;
};
