import { AppError, messageOf } from '../domain/errors';
import { MODEL_IDS, type ModelId } from '../domain/model';
import type { Product } from '../domain/product';
import type { StoreApi } from 'zustand/vanilla';
import { isBlank } from './inputSlice';
import { pauseFor, withLatency } from './latency';
import { forEachModel } from './loadingSlice';
import { newestOnly } from './newestOnly';
import type { AppPorts } from './ports';
import type { AppState, EncodedInput, PredictionSlice } from './state';

export function initialPredictions(): PredictionSlice {
  return { encoded: undefined, scores: {}, latencies: forEachModel(() => []) };
}

interface NumberedInput {
  sequence: number;
  product: Product;
}

/**
 * Keeps the scores up with the input: text → ids in the worker, ids → scores in every net
 * that is ready. The encoder and each net work on one input at a time and then on the
 * newest, so a slow net neither holds up a quick one nor gathers a queue.
 *
 * @returns the end of it
 */
export function startPredictions(store: StoreApi<AppState>, ports: AppPorts): () => void {
  /** Inputs before the form was last emptied: their results are not wanted any more. */
  let emptiedAt = 0;
  const wanted = (sequence: number, known: number | undefined) =>
    sequence > emptiedAt && sequence > (known ?? 0);

  const encoder = newestOnly(async ({ sequence, product }: NumberedInput) => {
    try {
      const encoded = await ports.text.encode(product);
      if (!wanted(sequence, store.getState().encoded?.sequence)) return;
      store.setState({ encoded: { sequence, product: encoded } });
    } catch (error) {
      if (!isAborted(error)) store.setState({ text: failed(error) });
    }
  });

  const predict = (id: ModelId) => async (input: EncodedInput) => {
    if (store.getState().models[id].status !== 'ready') return;
    try {
      const { scores, elapsedMs } = await ports.runtime.predict(id, input.product);
      if (!wanted(input.sequence, store.getState().scores[id]?.sequence)) return;
      store.setState((state) => ({
        scores: { ...state.scores, [id]: { sequence: input.sequence, scores } },
        latencies: { ...state.latencies, [id]: withLatency(state.latencies[id], elapsedMs) },
      }));
    } catch (error) {
      if (isAborted(error)) return;
      store.setState(({ models }) => ({ models: { ...models, [id]: failed(error) } }));
    }
  };
  const nets = forEachModel((id) =>
    newestOnly(predict(id), () => pauseFor(store.getState().latencies[id])),
  );

  function forget(sequence: number) {
    emptiedAt = sequence;
    encoder.clear();
    for (const id of MODEL_IDS) nets[id].clear();
    store.setState({ encoded: undefined, scores: {} });
  }

  function follow(state: AppState, before: AppState | undefined) {
    if (state.sequence !== before?.sequence || becameReady(state.text, before.text)) {
      if (isBlank(state.product)) forget(state.sequence);
      else if (state.text.status === 'ready') encoder.push(state);
    }
    const { encoded } = store.getState();
    if (encoded === undefined) return;
    for (const id of MODEL_IDS) {
      const isNew = encoded !== before?.encoded || becameReady(state.models[id], before.models[id]);
      if (isNew && state.models[id].status === 'ready') nets[id].push(encoded);
    }
  }

  follow(store.getState(), undefined);
  return store.subscribe(follow);
}

function becameReady(now: { status: string }, before: { status: string } | undefined): boolean {
  return now.status === 'ready' && before?.status !== 'ready';
}

function isAborted(error: unknown): boolean {
  return error instanceof AppError && error.code === 'aborted';
}

function failed(error: unknown): { status: 'failed'; message: string } {
  return { status: 'failed', message: messageOf(error) };
}
