/** Tells the same thing to many; who comes later is told the last of it. */
export class Listeners<Value> {
  readonly #listeners = new Set<(value: Value) => void>();
  #last: Value;

  constructor(first: Value) {
    this.#last = first;
  }

  get last(): Value {
    return this.#last;
  }

  /** Calls back at once, and from then on; returns the end of it. */
  add(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#last);
    return () => this.#listeners.delete(listener);
  }

  tell(value: Value): void {
    this.#last = value;
    for (const listener of this.#listeners) listener(value);
  }
}
