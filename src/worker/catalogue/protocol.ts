import type { ModelId } from '../../domain/model';
import type { Registry } from '../../manifest/schema';
import type { RowAnswers } from '../../models/rowAnswers';
import type { Reply, Request } from '../messages';

/** What a worker of the catalogue does. */
export interface CatalogueCalls {
  /**
   * Loads a model, or the members of the ensemble, and all it needs, in the place of the one
   * before; must be answered before anything is scored.
   */
  open: { takes: ModelSource; answers: OpenedModel };
  score: { takes: ProductColumns; answers: RowAnswers };
}

/** Where a model is. */
export interface ModelSource {
  /** Absolute address of the registry's folder, with a slash at its end. */
  readonly folder: string;
  readonly registry: Registry;
  readonly model: ModelId;
  /** Absolute address of the SIMD kernels. */
  readonly kernels: string;
}

export interface OpenedModel {
  /** Labels it scores. */
  readonly labels: number;
  /** Members that have a say, in the order of `memberLabels`; none for a single model. */
  readonly members: readonly string[];
}

/** Products as two columns of equal length, which are cheaper to send than an object for each. */
export interface ProductColumns {
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
}

/** Labels that come with their scores for each row: enough to choose among by hand. */
export const TOP_LABELS = 12;

export type CatalogueRequest = Request<CatalogueCalls>;
export type CatalogueReply = Reply<CatalogueCalls>;
