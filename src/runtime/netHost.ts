import { memory } from '@tensorflow/tfjs-core';
import { AppError, assert, messageOf } from '../domain/errors';
import type { Scores } from '../domain/model';
import type { WordQuestion } from '../models/explain/explanation';
import { occlude, type BatchScorer, type Occlusion } from '../models/explain/occlusion';
import { BATCH_ROWS } from '../models/tfjsClassifier';
import type { EncodedProduct } from '../text/encodedProduct';
import type { BackendDriver } from './backendDriver';
import { BackendSession } from './backendSession';
import type { VerifiedModel } from './buildClassifier';
import { WrongScores } from './goldenCheck';
import { BACKEND_TITLES } from './makeCurrent';
import { pageTurn } from './pageTurn';
import type { BackendState } from './ports';

/** A device that drops its memory more often than this is given up. */
const MOST_LOSSES = 2;

const LOST = 'The graphics device dropped its memory.';

/**
 * Keeps the loaded nets running: on the best backend that starts, on a new one when it is
 * lost, on the next one when its scores are wrong. The files of the nets stay in memory for
 * that, a few MiB each.
 */
export class NetHost {
  readonly #drivers: readonly BackendDriver[];
  readonly #onState: (state: BackendState) => void;
  readonly #models = new Map<string, VerifiedModel>();
  /** Nets that were wrong on the backend before this one. */
  readonly #wrong = new Set<string>();
  #starting: Promise<BackendSession> | undefined;
  #current: BackendSession | undefined;
  #losses = 0;

  /** @param drivers best first */
  constructor(drivers: readonly BackendDriver[], onState: (state: BackendState) => void) {
    this.#drivers = drivers;
    this.#onState = onState;
  }

  /** Starts the best backend ahead of the first net. */
  async start(): Promise<void> {
    await this.#running();
  }

  /** Builds a net, and keeps it through every change of backend from here on. */
  async add(model: VerifiedModel): Promise<void> {
    const { id } = model.card;
    await this.#onSoundSession(id, (session) => session.classifier(model));
    this.#models.set(id, model);
  }

  async predict(id: string, product: EncodedProduct): Promise<Scores> {
    const model = this.#model(id);
    return await this.#onSoundSession(id, (session) => session.predict(model, product));
  }

  /** Scores a net gives a product, and the same without each of its words. */
  async occlude(
    id: string,
    { product, words }: WordQuestion,
    signal?: AbortSignal,
  ): Promise<Occlusion> {
    const model = this.#model(id);
    const score: BatchScorer = async (products) => {
      // keystrokes that wait go first
      await pageTurn();
      return await this.#onSoundSession(id, (session) => session.predictBatch(model, products));
    };
    const { inputs } = model.card;
    return await occlude({ product, words, inputs, score, rows: BATCH_ROWS, signal });
  }

  memory(): { tensors: number; bytes: number } {
    // without a backend tfjs would start one to be able to answer
    if (!this.#current) return { tensors: 0, bytes: 0 };
    const { numTensors, numBytes } = memory();
    return { tensors: numTensors, bytes: numBytes };
  }

  async end(): Promise<void> {
    const session = this.#current;
    this.#current = undefined;
    this.#starting = undefined;
    this.#models.clear();
    await session?.end();
  }

  #model(id: string): VerifiedModel {
    const model = this.#models.get(id);
    assert(model, `${id} is loaded before it is asked`);
    return model;
  }

  /** Runs the action again on the next session as long as the one it ran on broke under it. */
  async #onSoundSession<Value>(
    id: string,
    action: (session: BackendSession) => Promise<Value>,
  ): Promise<Value> {
    for (;;) {
      const session = await this.#running();
      try {
        const value = await action(session);
        if (!session.over) {
          this.#wrong.delete(id);
          return value;
        }
      } catch (thrown) {
        if (!session.over) this.#descendOrThrow(session, id, thrown);
      }
      if (session.backend.isLost()) this.#replaceLost(session);
    }
  }

  #running(): Promise<BackendSession> {
    this.#starting ??= this.#startFrom(0, []);
    return this.#starting;
  }

  /**
   * Wrong scores are the backend's fault when the next backend has them right. When that one
   * was wrong too, or there is none, the files are to blame.
   */
  #descendOrThrow(session: BackendSession, id: string, thrown: unknown): void {
    const last = session.rung === this.#drivers.length - 1;
    if (!(thrown instanceof WrongScores) || last || this.#wrong.has(id)) throw thrown;
    this.#wrong.add(id);
    const reason = `${BACKEND_TITLES[session.backend.name]} gives wrong scores here.`;
    this.#replace(session, session.rung + 1, reason);
  }

  #replaceLost(session: BackendSession): void {
    if (this.#current !== session) return;
    this.#losses++;
    this.#onState({ name: session.backend.name, notice: `${LOST} The nets are being rebuilt.` });
    this.#replace(session, this.#losses > MOST_LOSSES ? session.rung + 1 : session.rung, LOST);
  }

  /** The first to notice replaces the session; everyone else finds it done. */
  #replace(session: BackendSession, rung: number, reason: string): void {
    if (this.#current !== session) return;
    this.#current = undefined;
    this.#starting = session.end().then(() => this.#startFrom(rung, [reason]));
    this.#starting.then(
      (next) => this.#rebuild(next),
      () => {},
    );
  }

  #rebuild(session: BackendSession): void {
    for (const model of this.#models.values()) {
      // whoever asks this net for a score meets the error again
      session.classifier(model).catch(() => {});
    }
  }

  async #startFrom(rung: number, reasons: readonly string[]): Promise<BackendSession> {
    const said = [...reasons];
    for (let place = rung; place < this.#drivers.length; place++) {
      try {
        return await this.#startOn(place, said);
      } catch (thrown) {
        said.push(messageOf(thrown));
      }
    }
    this.#starting = undefined; // so that a retry begins at the top
    throw new AppError('no-backend', `No net can run in this browser. ${said.join(' ')}`);
  }

  async #startOn(place: number, reasons: readonly string[]): Promise<BackendSession> {
    const backend = await this.#drivers[place]!.start();
    const session = new BackendSession(backend, place);
    backend.onLost(() => this.#replaceLost(session));
    this.#current = session;
    this.#onState(stateOf(session, reasons));
    return session;
  }
}

function stateOf({ backend: { name } }: BackendSession, reasons: readonly string[]): BackendState {
  if (reasons.length === 0) return { name };
  const now = name === 'webgl' ? 'It has come back.' : `The nets run on ${BACKEND_TITLES[name]}.`;
  return { name, notice: [...reasons, now].join(' ') };
}
