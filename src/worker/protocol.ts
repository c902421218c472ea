import type { Product } from '../domain/product';
import type { FileReference } from '../manifest/schema';
import type { Explanation, WordQuestion } from '../models/explain/explanation';
import type { MeasuredScores } from '../models/measuredScores';
import type { EncodedProduct } from '../text/encodedProduct';
import type { LocatedProduct } from '../text/locate';
import type { Reply, Request } from './messages';

/** What the text worker does: for each kind of request what it takes and what it answers. */
export interface TextCalls {
  /** Fetches and checks the vocabulary; must be answered before anything is encoded. */
  open: { takes: FileSource; answers: { vocabularySize: number } };
  encode: { takes: Product; answers: EncodedProduct };
  /** Where the words stand that `encode` reads. */
  locate: { takes: Product; answers: LocatedProduct };
  /** Fetches and checks the linear baseline; must be answered before it scores anything. */
  openLinear: { takes: FileSource; answers: { labels: number } };
  /** Scores of the linear baseline, not calibrated. */
  scoreLinear: { takes: EncodedProduct; answers: MeasuredScores };
  /** The exact weights of the words for one label in the linear baseline. */
  explainLinear: { takes: WordQuestion; answers: Explanation };
}

/** Where a file is. */
export interface FileSource {
  /** Absolute address of the registry's folder, with a slash at its end. */
  readonly folder: string;
  readonly file: FileReference;
}

export type TextRequest = Request<TextCalls>;
export type TextReply = Reply<TextCalls>;
