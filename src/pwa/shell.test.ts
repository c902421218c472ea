import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ShellState } from './ports';
import type { RegisteredWorker } from './registeredWorker';
import { createShell } from './shell';

let tell: { waiting: () => void; takenOver: () => void };
let lettingIn: number;
let reloads: number;
let states: ShellState[];

beforeEach(() => {
  vi.useFakeTimers();
  tell = { waiting: () => undefined, takenOver: () => undefined };
  lettingIn = 0;
  reloads = 0;
  states = [];
});
afterEach(() => vi.useRealTimers());

const worker: RegisteredWorker = {
  active: Promise.resolve(),
  onWaiting: (listener) => (tell.waiting = listener),
  onTakenOver: (listener) => (tell.takenOver = listener),
  letIn: () => lettingIn++,
  check: () => Promise.resolve(),
};

async function started(register = () => Promise.resolve(worker)) {
  const shell = createShell({ register, reload: () => reloads++ });
  shell.onChange((state) => states.push(state));
  shell.start();
  await vi.advanceTimersByTimeAsync(1);
  return shell;
}

test('is ready when a worker is at work', async () => {
  await started();
  expect(states.map(({ status }) => status)).toEqual(['installing', 'ready']);
});

test('is missing where workers are refused', async () => {
  await started(() => Promise.reject(new Error('no worker')));
  expect(states.at(-1)).toEqual({ status: 'missing', update: 'none' });
});

test('a newer release is told, let in when asked, and only then the page is reloaded', async () => {
  const shell = await started();
  tell.waiting();
  expect(states.at(-1)?.update).toBe('waiting');
  expect(lettingIn).toBe(0);
  shell.update();
  expect([lettingIn, reloads]).toEqual([1, 0]);
  tell.takenOver();
  expect(reloads).toBe(1);
});

test('let in by another window it is told, and reloads when asked', async () => {
  const shell = await started();
  tell.takenOver();
  expect(states.at(-1)?.update).toBe('taken');
  expect(reloads).toBe(0);
  shell.update();
  expect([lettingIn, reloads]).toEqual([0, 1]);
});
