import type { ModelId } from '../domain/model';

/** A product that is asked about: plain text, 10,000 characters of each at most. */
export interface ProductInput {
  /** What it is called; not empty. */
  readonly name: string;
  /** What is said of it. */
  readonly description?: string | undefined;
}

/** The content of a file. */
export type FileBytes = Uint8Array | ArrayBuffer;

/**
 * Files of the models by their paths, which are those below `aisle/models/`: `registry.json`,
 * `labels.json`, and the paths that the registry gives. A function is asked for those only that are
 * needed, and answers `undefined` for what it has not.
 */
export type ModelFileSource =
  | ReadonlyMap<string, FileBytes>
  | Readonly<Record<string, FileBytes>>
  | ((path: string) => FileBytes | undefined | Promise<FileBytes | undefined>);

/** An address, as text or as a `URL`. */
export type Address = string | { readonly href: string };

/** Which model, and where its files are. */
export interface ClassifierOptions {
  /** `ensemble` when it is left out. */
  readonly model?: ModelId | undefined;
  /**
   * Address of the folder of models, which has `registry.json` in it. In a browser it may be relative
   * to the page; in Node it is an `http:`, `https:` or `file:` address, and the models inside the
   * package are read when neither this nor `files` is given.
   */
  readonly baseUrl?: Address | undefined;
  /** The files themselves, in the place of an address. */
  readonly files?: ModelFileSource | undefined;
}

/** What is to be explained. */
export interface ExplainOptions {
  /** `id` or `name` of a category; the best one that is predicted when it is left out. */
  readonly category?: string | undefined;
}
