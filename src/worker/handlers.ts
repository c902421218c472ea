import { AppError, messageOf } from '../domain/errors';
import type { Product } from '../domain/product';
import { download, type Fetch } from '../manifest/download';
import { parseVocabulary } from '../manifest/parse';
import { encode } from '../text/encode';
import type { EncodedProduct } from '../text/encodedProduct';
import { vocabularyFromFile, type Vocabulary } from '../text/vocabulary';
import type { TextReply, TextRequest, VocabularySource } from './protocol';

/** What the text worker does, without the worker. */
export class TextHandlers {
  readonly #fetch: Fetch;
  #vocabulary: Vocabulary | undefined;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** Never rejects: what goes wrong is part of the reply. */
  async handle(request: TextRequest): Promise<TextReply> {
    try {
      return await this.#answer(request);
    } catch (thrown) {
      const code = thrown instanceof AppError ? thrown.code : 'worker-failed';
      return { id: request.id, kind: 'failed', error: { code, message: messageOf(thrown) } };
    }
  }

  async #answer(request: TextRequest): Promise<TextReply> {
    const { id } = request;
    switch (request.kind) {
      case 'open':
        return { id, kind: 'open', value: await this.open(request.payload) };
      case 'encode':
        return { id, kind: 'encode', value: this.encode(request.payload) };
    }
  }

  async open({ folder, file }: VocabularySource): Promise<{ vocabularySize: number }> {
    const bytes = await download(this.#fetch, folder, file);
    const vocabulary = vocabularyFromFile(parseVocabulary(new TextDecoder().decode(bytes)));
    this.#vocabulary = vocabulary;
    return { vocabularySize: vocabulary.size };
  }

  encode(product: Product): EncodedProduct {
    if (!this.#vocabulary) {
      throw new AppError('worker-failed', 'The vocabulary is not loaded yet. Try again.');
    }
    return encode(product, this.#vocabulary);
  }
}
