/** What a person said of a row's answer. */
export const DECIDED = ['accepted', 'edited', 'rejected'] as const;
export type Decided = (typeof DECIDED)[number];

export interface Decision {
  readonly status: Decided;
  /**
   * Labels decided for, ascending: those of the answer when it was accepted, others when it was edited,
   * none when it was rejected.
   */
  readonly labels: readonly number[];
}
