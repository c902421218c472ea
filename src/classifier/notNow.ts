/** An answer that cannot be given at the moment, and would be soon. */
export class NotNow extends Error {
  override readonly name = 'NotNow';

  /** @param sentence for whoever asked */
  constructor(
    sentence: string,
    readonly retryAfterSeconds: number,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}
