import { SOURCE, VERSION } from './envelope';
import { type HostMessage, readHostMessage } from './hostMessages';
import type { Enveloped, WidgetMessage } from './widgetMessages';

/** What is used of the window that frames the widget. */
export interface HostWindow {
  postMessage(message: Enveloped, targetOrigin: string): void;
}

/** What is used of a `MessageEvent`. */
export interface PostedMessage {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

export interface HostChannelOptions {
  readonly host: HostWindow;
  /** The only origin that is listened and spoken to. */
  readonly origin: string;
  readonly onMessage: (message: HostMessage) => void;
  /** Told of what is refused, for whoever looks for the reason. */
  readonly warn?: (sentence: string) => void;
}

/** Origins that are named in the console, each once: a loop elsewhere must not fill it. */
const MOST_NAMED = 20;

/** The wire to the page around the frame. Only that window counts, and only while it has the origin. */
export class HostChannel {
  readonly #options: HostChannelOptions;
  readonly #refused = new Map<string, number>();

  constructor(options: HostChannelOptions) {
    this.#options = options;
  }

  /** Messages of this protocol that came from elsewhere and were ignored. */
  get refused(): number {
    return [...this.#refused.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The browser drops it when the window around the frame has another origin. */
  post(message: WidgetMessage): void {
    const { host, origin } = this.#options;
    host.postMessage({ source: SOURCE, version: VERSION, ...message }, origin);
  }

  receive({ origin, source, data }: PostedMessage): void {
    const read = readHostMessage(data);
    if (read.kind === 'foreign') return;
    if (source !== this.#options.host || origin !== this.#options.origin) {
      this.#refuse(origin);
      return;
    }
    if (read.kind === 'message') {
      this.#options.onMessage(read.message);
      return;
    }
    const { code, message, field } = read;
    this.post({ type: 'error', code, message, ...(field !== undefined && { field }) });
  }

  #refuse(origin: string): void {
    const before = this.#refused.get(origin);
    const isFull = this.#refused.size >= MOST_NAMED;
    const key = before === undefined && isFull ? 'others' : origin;
    this.#refused.set(key, (this.#refused.get(key) ?? 0) + 1);
    if (before !== undefined || isFull) return;
    this.#options.warn?.(
      `Aisle ignores messages from ${origin}: only the page around this frame may send any, ` +
        `and only from ${this.#options.origin}, which the frame's address names.`,
    );
  }
}
