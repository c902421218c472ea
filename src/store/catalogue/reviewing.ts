import type { Decision } from '../../catalogue/review/decision';
import { acceptable } from '../../catalogue/review/filters';
import { acceptedDecision, decisionFor, REJECTED } from '../../catalogue/review/labelSets';
import type { Changed } from '../../catalogue/review/reviewLog';
import { type Context, tell, type Work } from './context';
import type { Refresh } from './refresh';
import type { CatalogueState } from './state';

type Reviewing = Pick<
  CatalogueState,
  | 'accept'
  | 'reject'
  | 'toggleLabel'
  | 'choosePath'
  | 'acceptableRows'
  | 'acceptVisible'
  | 'undo'
  | 'redo'
>;

/** What a person decides; each step is kept on the device at once. */
export function createReviewing(context: Context, refresh: Refresh): Reviewing {
  const { get } = context;

  /** The work, if it may be changed. */
  function changeable(): Work | undefined {
    return get().open?.isReadOnly === false ? context.work : undefined;
  }

  function commit(work: Work, changed: Changed | undefined): void {
    if (!changed) return;
    refresh({ keepRows: true });
    void keepDecisions(context, work, changed.rows);
  }

  function decide(row: number, decisionOf: (work: Work) => Decision): void {
    const work = changeable();
    // a row that holds no product, or waits for its answer, has nothing to decide on
    if (!work?.session.rows.isAnswered(row)) return;
    commit(work, work.session.log.decide(row, decisionOf(work)));
  }

  function takeStep(step: (work: Work) => Changed | undefined): void {
    const work = changeable();
    const changed = work && step(work);
    if (!changed) return;
    commit(work, changed);
    get().focusRow(changed.focus);
  }

  return {
    accept: (row) =>
      decide(row, ({ session }) => {
        const before = session.log.decisionOf(row);
        // what somebody has found right stays, also when another model answers now
        if (before && before.status !== 'rejected') return before;
        return acceptedDecision(session.answerLabels(row));
      }),
    reject: (row) => decide(row, () => REJECTED),
    toggleLabel: (row, label) =>
      decide(row, ({ session }) => {
        const chosen = session.sets.toggled(session.chosenLabels(row), label);
        return decisionFor(chosen, session.answerLabels(row));
      }),
    choosePath: (row, path) =>
      decide(row, ({ session }) => {
        const chosen = session.sets.withPath(session.chosenLabels(row), path);
        return decisionFor(chosen, session.answerLabels(row));
      }),
    acceptableRows() {
      const work = changeable();
      const { open } = get();
      if (!work || !open) return new Int32Array(0);
      return acceptable(work.session.rows, work.session.log, open.visible);
    },
    acceptVisible(asked) {
      const work = changeable();
      if (!work) return 0;
      const { rows, log } = work.session;
      const taken = acceptable(rows, log, asked);
      if (taken.length === 0) return 0;
      const accepted = (row: number) => acceptedDecision(work.session.answerLabels(row));
      commit(work, log.decideAll(taken, accepted, taken[0]!));
      return taken.length;
    },
    undo: () => takeStep(({ session }) => session.log.undo()),
    redo: () => takeStep(({ session }) => session.log.redo()),
  };
}

/** Puts what is decided on these rows on the device. */
async function keepDecisions(context: Context, { session }: Work, rows: Int32Array): Promise<void> {
  const changes = new Map<number, Decision | undefined>();
  for (const row of rows) changes.set(row, session.log.decisionOf(row));
  try {
    await (await context.archive()).decide(session.record.id, changes);
    context.changed();
  } catch (thrown) {
    tell(context, thrown);
  }
}
