import type { FileStore } from '../manifest/fileStore';
import { packedElements, takePacked, unpacked } from './packedFile';

/**
 * The files that the document itself carries, by SHA-256 or by name. Each is unpacked anew when
 * it is read; in between it lies packed in a Blob, of which the browser decides where to keep it.
 */
export class DocumentFiles implements FileStore {
  readonly #elements: Promise<ReadonlyMap<string, HTMLScriptElement>>;
  readonly #packed = new Map<string, Blob>();

  constructor(document: Document) {
    this.#elements = parsed(document).then(() => packedElements(document));
  }

  async read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const packed = await this.#packedFile(key);
    // what is damaged counts as not there
    const file = packed && (await unpacked(packed).catch(() => undefined));
    return file && new Uint8Array(await file.arrayBuffer());
  }

  /** Names and hashes of all files. */
  async keys(): Promise<ReadonlySet<string>> {
    return new Set((await this.#elements).keys());
  }

  /** The document has all there is. */
  write(): Promise<void> {
    return Promise.resolve();
  }

  /** And it stays as it is. */
  remove(): Promise<void> {
    return Promise.resolve();
  }

  async #packedFile(key: string): Promise<Blob | undefined> {
    const element = (await this.#elements).get(key);
    if (element && !this.#packed.has(key)) this.#packed.set(key, takePacked(element));
    return this.#packed.get(key);
  }
}

/** Before that an element may have only a part of its text. */
function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
