import type { Locks } from './browserWindows';

type Request = Parameters<Locks['request']>;

/** The locks of one browser as its windows share them, by the standard: each in turn. */
export class WindowLocks implements Locks {
  readonly #held = new Set<string>();
  readonly #waiting = new Map<string, (() => void)[]>();

  /** Names of those that some window has. */
  get held(): string[] {
    return [...this.#held];
  }

  async request(...[name, options, work]: Request): Promise<void> {
    await Promise.resolve(); // never done before the request is returned
    if ('signal' in options) options.signal.throwIfAborted();
    if (this.#held.has(name)) {
      if ('ifAvailable' in options) return await work(null);
      await this.#turn(name, options.signal);
    }
    this.#held.add(name);
    await work({ name });
    const next = this.#waiting.get(name)?.shift();
    if (next) next();
    else this.#held.delete(name);
  }

  #turn(name: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(name) ?? [];
      this.#waiting.set(name, waiting);
      waiting.push(resolve);
      signal.addEventListener('abort', () => {
        const place = waiting.indexOf(resolve);
        if (place >= 0) waiting.splice(place, 1);
        reject(new DOMException('Nobody waits any more.', 'AbortError'));
      });
    });
  }
}
