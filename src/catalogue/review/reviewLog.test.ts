import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from './decision';
import { ReviewLog } from './reviewLog';
import { anyDecision } from './rows.testing';

const ACCEPTED: Decision = { status: 'accepted', labels: [1, 2] };
const EDITED: Decision = { status: 'edited', labels: [3] };
const REJECTED: Decision = { status: 'rejected', labels: [] };

test('a decision, taken back and made again', () => {
  const log = new ReviewLog();
  expect(log.decide(3, ACCEPTED)).toEqual({ rows: Int32Array.of(3), focus: 3 });
  expect(log.decisionOf(3)).toEqual(ACCEPTED);
  expect(log.undo()).toEqual({ rows: Int32Array.of(3), focus: 3 });
  expect(log.decisionOf(3)).toBeUndefined();
  expect([log.canUndo, log.canRedo]).toEqual([false, true]);
  expect(log.redo()).toEqual({ rows: Int32Array.of(3), focus: 3 });
  expect(log.decisionOf(3)).toEqual(ACCEPTED);
  expect(log.redo()).toBeUndefined();
});

test('many at once are one step, without those that stay', () => {
  const log = new ReviewLog();
  log.decide(1, ACCEPTED);
  log.decide(2, EDITED);
  const changed = log.decideAll([0, 1, 2, 0], () => ACCEPTED, 2);
  expect(changed).toEqual({ rows: Int32Array.of(0, 2), focus: 2 });
  expect(log.counts).toEqual({ accepted: 3, edited: 0, rejected: 0 });
  expect(log.undo()).toEqual(changed);
  expect(log.decisionOf(2)).toEqual(EDITED);
  expect(log.counts).toEqual({ accepted: 1, edited: 1, rejected: 0 });
  expect(log.reviewed).toBe(2);
});

test('what changes nothing is no step, and keeps what can be redone', () => {
  const log = new ReviewLog();
  log.decide(0, ACCEPTED);
  log.decide(1, EDITED);
  log.undo();
  expect(log.decide(0, { status: 'accepted', labels: [1, 2] })).toBeUndefined();
  expect(log.decide(5, undefined)).toBeUndefined();
  expect(log.decideAll([], () => ACCEPTED, 0)).toBeUndefined();
  expect(log.canRedo).toBe(true);
});

test('a new step drops what was undone', () => {
  const log = new ReviewLog();
  log.decide(0, ACCEPTED);
  log.decide(1, ACCEPTED);
  log.undo();
  log.decide(2, REJECTED);
  expect(log.redo()).toBeUndefined();
  log.undo();
  log.undo();
  expect([log.canUndo, log.reviewed]).toEqual([false, 0]);
});

test('a decision can be withdrawn', () => {
  const log = new ReviewLog();
  log.decide(0, ACCEPTED);
  log.decide(0, undefined);
  expect(log.reviewed).toBe(0);
  log.undo();
  expect(log.decisionOf(0)).toEqual(ACCEPTED);
});

test('what was stored is there again, with nothing to undo', () => {
  const log = new ReviewLog();
  log.decide(0, ACCEPTED);
  log.restore([
    [4000, EDITED],
    [2, REJECTED],
  ]);
  expect([log.canUndo, log.decisionOf(0), log.reviewed]).toEqual([false, undefined, 2]);
  expect([...log.entries()]).toEqual([
    [2, REJECTED],
    [4000, EDITED],
  ]);
  expect(log.decisionOf(1_000_000)).toBeUndefined();
  expect(() => log.decide(-1, ACCEPTED)).toThrow('a row is a whole number');
});

test('the oldest steps are forgotten: those beyond the number of steps', () => {
  const log = new ReviewLog({ steps: 2, rows: 100 });
  for (const row of [0, 1, 2]) log.decide(row, ACCEPTED);
  expect([log.undo()?.focus, log.undo()?.focus, log.undo()]).toEqual([2, 1, undefined]);
  expect(log.reviewed).toBe(1);
});

test('or beyond the number of rows, but never the last', () => {
  const log = new ReviewLog({ steps: 10, rows: 3 });
  log.decideAll([0, 1], () => ACCEPTED, 0);
  log.decideAll([2, 3], () => ACCEPTED, 2);
  expect([log.undo()?.focus, log.undo()]).toEqual([2, undefined]);
  log.decideAll([4, 5, 6, 7], () => ACCEPTED, 4);
  expect([log.undo()?.focus, log.undo()]).toEqual([4, undefined]);
  expect(log.redo()?.focus).toBe(4);
});

const anyStep = fc.array(fc.tuple(fc.nat(9), fc.option(anyDecision, { nil: undefined })), {
  maxLength: 6,
});
const anySteps = fc.array(anyStep, { maxLength: 12 });

function take(log: ReviewLog, step: readonly (readonly [number, Decision | undefined])[]) {
  const decisions = new Map(step);
  return log.decideAll([...decisions.keys()], (row) => decisions.get(row), 0);
}

const stateOf = (log: ReviewLog) => ({ entries: [...log.entries()], counts: log.counts });

test('undoing a step restores what was, redoing it what came of it', () => {
  fc.assert(
    fc.property(anySteps, anyStep, (before, step) => {
      const log = new ReviewLog();
      for (const earlier of before) take(log, earlier);
      const was = stateOf(log);
      if (!take(log, step)) return;
      const became = stateOf(log);
      log.undo();
      expect(stateOf(log)).toEqual(was);
      log.redo();
      expect(stateOf(log)).toEqual(became);
    }),
  );
});

test('whatever is done, undone and redone, the counts are those of the rows', () => {
  const move = fc.oneof(anyStep, fc.constant('undo' as const), fc.constant('redo' as const));
  fc.assert(
    fc.property(fc.array(move), (moves) => {
      const log = new ReviewLog({ steps: 4, rows: 8 });
      for (const one of moves) {
        if (one === 'undo') log.undo();
        else if (one === 'redo') log.redo();
        else take(log, one);
      }
      const statuses = [...log.entries()].map(([, { status }]) => status);
      expect(log.reviewed).toBe(statuses.length);
      for (const status of ['accepted', 'edited', 'rejected'] as const) {
        expect(log.counts[status]).toBe(statuses.filter((one) => one === status).length);
      }
    }),
  );
});
