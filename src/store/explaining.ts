import type { StoreApi } from 'zustand/vanilla';
import { isAborted, messageOf } from '../domain/errors';
import type { BaseModelId } from '../domain/model';
import type { Explanation } from '../models/explain/explanation';
import type { LocatedProduct } from '../text/locate';
import type { AppPorts } from './ports';
import type { AppState, EncodedInput, Explained } from './state';
import { whyPlanOf, type WhyPlan } from './whyTarget';

/** Typing must have rested this long: what explains a score must not delay the next letter. */
const REST_MS = 60;

/**
 * Keeps the explanation up with what is asked for, once typing rests. Whatever is overtaken by a
 * keystroke or another question is aborted.
 *
 * @returns the end of it
 */
export function startExplaining(store: StoreApi<AppState>, ports: AppPorts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: { key: string; controller: AbortController } | undefined;
  let restsFrom = 0;

  function stop() {
    clearTimeout(timer);
    running?.controller.abort();
    running = undefined;
  }

  function attempt() {
    const state = store.getState();
    const task = taskOf(state);
    if (task === undefined) {
      running?.controller.abort();
      return;
    }
    if (running?.key === task.key) return;
    running?.controller.abort();
    if (state.whyFailure !== undefined || isDone(task, state)) return;
    const controller = new AbortController();
    running = { key: task.key, controller };
    void explain(task, controller.signal, store, ports).finally(() => {
      if (running?.controller === controller) running = undefined;
    });
  }

  function follow(state: AppState, before: AppState | undefined) {
    if (!isConcerned(state, before)) return;
    if (state.sequence !== before?.sequence) {
      stop();
      restsFrom = performance.now() + REST_MS;
      if (state.whyFailure !== undefined) store.setState({ whyFailure: undefined });
    }
    clearTimeout(timer);
    timer = setTimeout(attempt, Math.max(0, restsFrom - performance.now()));
  }

  follow(store.getState(), undefined);
  const unsubscribe = store.subscribe(follow);
  return () => {
    unsubscribe();
    stop();
  };
}

/** Explains the task by the quick models at once, then by those that take longer. */
async function explain(
  task: Task,
  signal: AbortSignal,
  store: StoreApi<AppState>,
  { text, runtime }: AppPorts,
): Promise<void> {
  const { input, plan } = task;
  const { label } = plan.target;
  try {
    const known = store.getState().explained;
    const words =
      known?.sequence === input.sequence ? known.words : await text.locate(task.text, signal);
    for (const ids of [plan.quick, plan.slow]) {
      const found: [BaseModelId, Explanation][] = [];
      for (const id of ids) {
        if (isKnown(store.getState().explained, input.sequence, id, label)) continue;
        const question = { product: input.product, words, label };
        found.push([id, await runtime.explain(id, question, signal)]);
      }
      if (signal.aborted) return;
      store.setState(({ explained }) => ({
        explained: withFound(explained, task, words, found),
      }));
    }
  } catch (error) {
    if (signal.aborted || isAborted(error)) return;
    store.setState({ whyFailure: messageOf(error) });
  }
}

/** One thing to explain, as the state asks for it. */
interface Task {
  key: string;
  plan: WhyPlan;
  input: EncodedInput;
  /** As it was typed. */
  text: AppState['product'];
}

function taskOf(state: AppState): Task | undefined {
  const { encoded, sequence, product: text } = state;
  // beside a second product there is no room to explain the first
  if (encoded?.sequence !== sequence || state.second !== undefined) return undefined;
  const plan = whyPlanOf(state);
  if (plan === undefined) return undefined;
  const { target, quick, slow } = plan;
  return { key: [sequence, target.label, ...quick, ...slow].join(), plan, input: encoded, text };
}

function isDone({ plan, input }: Task, { explained }: AppState): boolean {
  return [...plan.quick, ...plan.slow].every((id) =>
    isKnown(explained, input.sequence, id, plan.target.label),
  );
}

function isKnown(
  explained: Explained | undefined,
  sequence: number,
  id: BaseModelId,
  label: number,
): boolean {
  return explained?.sequence === sequence && explained.byModel[id]?.has(label) === true;
}

function withFound(
  explained: Explained | undefined,
  { input: { sequence }, text, plan }: Task,
  words: LocatedProduct,
  found: readonly [BaseModelId, Explanation][],
): Explained {
  const byModel = explained?.sequence === sequence ? { ...explained.byModel } : {};
  for (const [id, explanation] of found) {
    byModel[id] = new Map(byModel[id]).set(plan.target.label, explanation);
  }
  return { sequence, product: text, words, byModel };
}

/** Whether something changed that decides what is to be explained. */
function isConcerned(state: AppState, before: AppState | undefined): boolean {
  return (
    before === undefined ||
    WATCHED.some((key) => state[key] !== before[key]) ||
    state.view.why !== before.view.why ||
    state.view.hiddenColumns !== before.view.hiddenColumns ||
    state.second !== before.second
  );
}

const WATCHED = [
  'sequence',
  'encoded',
  'scores',
  'models',
  'shelf',
  'pointed',
  'whyFailure',
] as const;
