import { AppError } from '../domain/errors';
import type { Product } from '../domain/product';
import type { Fetch } from '../manifest/download';
import { NO_STORE, type FileStore } from '../manifest/fileStore';
import { loadFile } from '../manifest/loadFile';
import { parseVocabulary } from '../manifest/parse';
import type { Explanation, WordQuestion } from '../models/explain/explanation';
import { linearExplanation } from '../models/explain/linearExplanation';
import { LinearClassifier } from '../models/linear/linearClassifier';
import type { MeasuredScores } from '../models/measuredScores';
import { encode } from '../text/encode';
import type { EncodedProduct } from '../text/encodedProduct';
import { locate, type LocatedProduct } from '../text/locate';
import { vocabularyFromFile, type Vocabulary } from '../text/vocabulary';
import { failureOf, type Progress } from './messages';
import type { FileSource, TextReply, TextRequest } from './protocol';

type OnBytes = (arrived: number) => void;

/** What the text worker does, without the worker. */
export class TextHandlers {
  readonly #fetch: Fetch;
  readonly #report: (progress: Progress) => void;
  readonly #storeOf: (folder: string) => FileStore;
  #vocabulary: Vocabulary | undefined;
  #linear: LinearClassifier | undefined;

  /**
   * @param report is told how a file arrives, before the reply
   * @param storeOf where the files of a registry's folder are kept
   */
  constructor(
    fetch: Fetch,
    report: (progress: Progress) => void = () => {},
    storeOf: (folder: string) => FileStore = () => NO_STORE,
  ) {
    this.#fetch = fetch;
    this.#report = report;
    this.#storeOf = storeOf;
  }

  /** Never rejects: what goes wrong is part of the reply. */
  async handle(request: TextRequest): Promise<TextReply> {
    try {
      return await this.#answer(request);
    } catch (thrown) {
      return failureOf(request.id, thrown);
    }
  }

  async #answer(request: TextRequest): Promise<TextReply> {
    const { id } = request;
    const onBytes: OnBytes = (arrived) => this.#report({ id, kind: 'progress', arrived });
    switch (request.kind) {
      case 'open':
        return { id, kind: 'open', value: await this.open(request.payload, onBytes) };
      case 'encode':
        return { id, kind: 'encode', value: this.encode(request.payload) };
      case 'locate':
        return { id, kind: 'locate', value: this.locate(request.payload) };
      case 'openLinear':
        return { id, kind: 'openLinear', value: await this.openLinear(request.payload, onBytes) };
      case 'scoreLinear':
        return { id, kind: 'scoreLinear', value: this.scoreLinear(request.payload) };
      case 'explainLinear':
        return { id, kind: 'explainLinear', value: this.explainLinear(request.payload) };
    }
  }

  async open(source: FileSource, onBytes: OnBytes): Promise<{ vocabularySize: number }> {
    const bytes = await this.#load(source, onBytes);
    const vocabulary = vocabularyFromFile(parseVocabulary(new TextDecoder().decode(bytes)));
    this.#vocabulary = vocabulary;
    return { vocabularySize: vocabulary.size };
  }

  encode(product: Product): EncodedProduct {
    if (!this.#vocabulary) throw notLoaded('The vocabulary');
    return encode(product, this.#vocabulary);
  }

  locate(product: Product): LocatedProduct {
    if (!this.#vocabulary) throw notLoaded('The vocabulary');
    return locate(product, this.#vocabulary);
  }

  async openLinear(source: FileSource, onBytes: OnBytes): Promise<{ labels: number }> {
    const bytes = await this.#load(source, onBytes);
    this.#linear = LinearClassifier.fromBytes(bytes);
    return { labels: this.#linear.labels };
  }

  #load({ folder, file }: FileSource, onBytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
    return loadFile({ fetch: this.#fetch, folder, store: this.#storeOf(folder) }, file, onBytes);
  }

  scoreLinear(product: EncodedProduct): MeasuredScores {
    if (!this.#linear) throw notLoaded('The linear model');
    const start = performance.now();
    const scores = this.#linear.score(product);
    return { scores, elapsedMs: performance.now() - start };
  }

  explainLinear(question: WordQuestion): Explanation {
    if (!this.#linear) throw notLoaded('The linear model');
    return linearExplanation(this.#linear, question);
  }
}

function notLoaded(what: string): AppError {
  return new AppError('worker-failed', `${what} is not loaded yet. Try again.`);
}
