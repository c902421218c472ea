import type { AppErrorCode } from '../domain/errors';
import type { Product } from '../domain/product';
import type { FileReference } from '../manifest/schema';
import type { EncodedProduct } from '../text/encodedProduct';

/** What the text worker does: for each kind of request what it takes and what it answers. */
export interface TextCalls {
  /** Fetches and checks the vocabulary; must be answered before anything is encoded. */
  open: { takes: VocabularySource; answers: { vocabularySize: number } };
  encode: { takes: Product; answers: EncodedProduct };
}

export type TextCallKind = keyof TextCalls;

/** Where the vocabulary is. */
export interface VocabularySource {
  /** Absolute address of the registry's folder, with a slash at its end. */
  readonly folder: string;
  readonly file: FileReference;
}

/** A request and its number, which the reply carries too. */
export type TextRequest = {
  [Kind in TextCallKind]: { id: number; kind: Kind; payload: TextCalls[Kind]['takes'] };
}[TextCallKind];

/** The reply to a request of one kind, when all went well. */
export interface TextAnswer<Kind extends TextCallKind> {
  id: number;
  kind: Kind;
  value: TextCalls[Kind]['answers'];
}

/** Errors cross as code and sentence: an Error loses its class and code on the way. */
export type TextReply =
  | { [Kind in TextCallKind]: TextAnswer<Kind> }[TextCallKind]
  | { id: number; kind: 'failed'; error: { code: AppErrorCode; message: string } };
