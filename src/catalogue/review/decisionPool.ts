import type { Decision } from './decision';

/** The number of no decision. */
export const UNDECIDED = 0;

/**
 * Decisions as numbers: equal ones share one. A catalogue of 50,000 rows has a few thousand different
 * decisions, so rows and history keep numbers instead of objects.
 */
export class DecisionPool {
  readonly #decisions: (Decision | undefined)[] = [undefined];
  readonly #codes = new Map<string, number>();

  codeOf(decision: Decision | undefined): number {
    if (!decision) return UNDECIDED;
    const key = `${decision.status} ${decision.labels.join()}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.#decisions.push(decision) - 1;
      this.#codes.set(key, code);
    }
    return code;
  }

  decisionOf(code: number): Decision | undefined {
    return this.#decisions[code];
  }
}
