import type { FileStore } from '../manifest/fileStore';

/** The first message to a worker: where it can ask for files, as it cannot see the document. */
export interface FilesMessage {
  readonly files: MessagePort;
}

interface Question {
  readonly id: number;
  readonly key: string;
}

interface Answer {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** Lets a worker read from the store as long as it lives. */
export function serveFiles<Served extends Pick<Worker, 'postMessage'>>(
  store: FileStore,
  worker: Served,
): Served {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: { id, key } }: MessageEvent<Question>) => {
    void store.read(key).then((bytes) => {
      const answer: Answer = { id, bytes };
      port1.postMessage(answer, bytes ? [bytes.buffer] : []);
    });
  };
  const message: FilesMessage = { files: port2 };
  worker.postMessage(message, [port2]);
  return worker;
}

/** The page's store as a worker sees it. Questions wait until it is connected. */
export class ServedFiles implements FileStore {
  readonly #waiting = new Map<number, (bytes: Answer['bytes']) => void>();
  readonly #port: Promise<MessagePort>;
  #connected: (port: MessagePort) => void = () => {};
  #asked = 0;

  constructor() {
    this.#port = new Promise((resolve) => (this.#connected = resolve));
  }

  connect({ files }: FilesMessage): void {
    files.onmessage = ({ data: { id, bytes } }: MessageEvent<Answer>) => {
      this.#waiting.get(id)?.(bytes);
      this.#waiting.delete(id);
    };
    this.#connected(files);
  }

  async read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const port = await this.#port;
    const question: Question = { id: ++this.#asked, key };
    return await new Promise((resolve) => {
      this.#waiting.set(question.id, resolve);
      port.postMessage(question);
    });
  }

  write(): Promise<void> {
    return Promise.resolve();
  }

  remove(): Promise<void> {
    return Promise.resolve();
  }
}

export function isFilesMessage(message: object): message is FilesMessage {
  return 'files' in message;
}
