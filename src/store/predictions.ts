import { isAborted, messageOf } from '../domain/errors';
import { BASE_MODEL_IDS, type BaseModelId } from '../domain/model';
import type { StoreApi } from 'zustand/vanilla';
import { asksModel } from './asked';
import { ensembleOf, forEachBaseModel } from './columns';
import { changedInput, INPUT_IDS, inputOf, type InputId } from './inputs';
import { isBlank } from './inputSlice';
import { pauseFor, withLatency } from './latency';
import { newestOnly } from './newestOnly';
import type { AppPorts } from './ports';
import type {
  AppState,
  EncodedInput,
  InputState,
  ModelScores,
  PredictionSlice,
  ScoresByModel,
} from './state';
import { withEnsemble } from './together';

export function initialPredictions(): PredictionSlice {
  return { latencies: forEachBaseModel(() => []) };
}

/**
 * Keeps the scores of every input up with it.
 *
 * @returns the end of it
 */
export function startPredictions(store: StoreApi<AppState>, ports: AppPorts): () => void {
  const ends = INPUT_IDS.map((id) => new InputFollower(id, store, ports).start());
  return () => {
    for (const end of ends) end();
  };
}

/**
 * Keeps the scores up with one input: text → ids in the worker, ids → scores in every model
 * that is asked and ready, and from their scores the ensemble's. The encoder and each model
 * work on one text of the input at a time and then on the newest, so a slow model neither holds
 * up a quick one nor gathers a queue. Two inputs do not wait for one another.
 */
class InputFollower {
  /** Texts before the input was last emptied: their results are not wanted any more. */
  #emptiedAt = 0;
  readonly #encoder = newestOnly((input: InputState) => this.#encode(input));
  readonly #models = forEachBaseModel((model) =>
    newestOnly(
      (encoded: EncodedInput) => this.#predict(model, encoded),
      () => pauseFor(this.store.getState().latencies[model]),
    ),
  );

  constructor(
    readonly id: InputId,
    readonly store: StoreApi<AppState>,
    readonly ports: AppPorts,
  ) {}

  start(): () => void {
    this.#follow(this.store.getState(), undefined);
    return this.store.subscribe((state, before) => this.#follow(state, before));
  }

  #follow(state: AppState, before: AppState | undefined): void {
    const known = before && inputOf(before, this.id);
    this.#followText(state, before, known);
    const encoded = this.#input?.encoded;
    if (encoded === undefined) return;
    const isNew = encoded !== known?.encoded;
    for (const model of BASE_MODEL_IDS) {
      const wasAble = before !== undefined && canAnswer(before, model);
      if (canAnswer(state, model) && (isNew || !wasAble)) this.#models[model].push(encoded);
    }
  }

  #followText(state: AppState, before: AppState | undefined, known: InputState | undefined): void {
    const input = inputOf(state, this.id);
    const isNew = input?.sequence !== known?.sequence;
    if (!isNew && !becameReady(state.text, before?.text)) return;
    if (input === undefined || isBlank(input.product)) this.#forget(input ?? known);
    else if (state.text.status === 'ready') this.#encoder.push(input);
  }

  #forget(input: InputState | undefined): void {
    this.#emptiedAt = input?.sequence ?? this.#emptiedAt;
    this.#encoder.clear();
    for (const model of BASE_MODEL_IDS) this.#models[model].clear();
    this.#change(() => ({ encoded: undefined, scores: {} }));
  }

  async #encode({ sequence, product }: InputState): Promise<void> {
    try {
      const encoded = await this.ports.text.encode(product);
      if (this.#wants(sequence, this.#input?.encoded)) {
        this.#change(() => ({ encoded: { sequence, product: encoded } }));
      }
    } catch (error) {
      if (!isAborted(error)) this.store.setState({ text: failed(error) });
    }
  }

  async #predict(model: BaseModelId, { sequence, product }: EncodedInput): Promise<void> {
    if (!canAnswer(this.store.getState(), model)) return;
    try {
      const { scores, elapsedMs } = await this.ports.runtime.predict(model, product);
      if (!this.#wants(sequence, this.#input?.scores[model])) return;
      this.#accept(model, { sequence, scores }, elapsedMs);
    } catch (error) {
      if (isAborted(error)) return;
      this.store.setState(({ models }) => ({ models: { ...models, [model]: failed(error) } }));
    }
  }

  #accept(model: BaseModelId, answer: ModelScores, elapsedMs: number): void {
    this.#change(({ scores }, state) => ({
      scores: together(state, { ...scores, [model]: answer }),
    }));
    this.store.setState(({ latencies }) => ({
      latencies: { ...latencies, [model]: withLatency(latencies[model], elapsedMs) },
    }));
  }

  get #input(): InputState | undefined {
    return inputOf(this.store.getState(), this.id);
  }

  /** Whether what was found out about the text with this number is news. */
  #wants(sequence: number, known: { sequence: number } | undefined): boolean {
    return sequence > this.#emptiedAt && sequence > (known?.sequence ?? 0);
  }

  #change(change: (input: InputState, state: AppState) => Partial<InputState>): void {
    this.store.setState((state) => {
      const input = inputOf(state, this.id);
      return input === undefined ? state : changedInput(state, this.id, change(input, state));
    });
  }
}

/** The scores and what the ensemble makes of them. */
function together({ shelf }: AppState, scores: ScoresByModel): ScoresByModel {
  return withEnsemble(scores, shelf.status === 'open' ? ensembleOf(shelf.columns) : undefined);
}

function canAnswer(state: AppState, model: BaseModelId): boolean {
  return state.models[model].status === 'ready' && asksModel(state, model);
}

function becameReady(now: { status: string }, before: { status: string } | undefined): boolean {
  return now.status === 'ready' && before?.status !== 'ready';
}

function failed(error: unknown): { status: 'failed'; message: string } {
  return { status: 'failed', message: messageOf(error) };
}
