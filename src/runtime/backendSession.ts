import type { Scores } from '../domain/model';
import type { TfjsClassifier } from '../models/tfjsClassifier';
import type { EncodedProduct } from '../text/encodedProduct';
import type { RunningBackend } from './backendDriver';
import { buildClassifier, type VerifiedModel } from './buildClassifier';

/**
 * All nets on one backend, from its start to its end. Nets are built at their first use and
 * die with the backend: on a lost WebGL context their weights were textures.
 */
export class BackendSession {
  readonly #classifiers = new Map<string, Promise<TfjsClassifier>>();
  readonly #underWay = new Set<Promise<unknown>>();
  #ended = false;

  /** @param rung of the ladder of backends, 0 for the best */
  constructor(
    readonly backend: RunningBackend,
    readonly rung: number,
  ) {}

  /** True when nothing that comes from here can be trusted any more. */
  get over(): boolean {
    return this.#ended || this.backend.isLost();
  }

  /** Builds, warms up and checks the net, once. */
  classifier(model: VerifiedModel): Promise<TfjsClassifier> {
    const known = this.#classifiers.get(model.card.id);
    if (known) return known;
    const building = this.#during(buildClassifier(model));
    this.#classifiers.set(model.card.id, building);
    building.catch(() => this.#classifiers.delete(model.card.id));
    return building;
  }

  async predict(model: VerifiedModel, product: EncodedProduct): Promise<Scores> {
    const classifier = await this.classifier(model);
    return await this.#during(classifier.predict(product));
  }

  /** @param products as many as a batch holds at most */
  async predictBatch(model: VerifiedModel, products: readonly EncodedProduct[]): Promise<Scores[]> {
    const classifier = await this.classifier(model);
    return await this.#during(classifier.predictBatch(products));
  }

  /** Waits for what is under way, so that no tensor of it outlives the backend. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#underWay);
    const built = await Promise.allSettled(this.#classifiers.values());
    for (const result of built) if (result.status === 'fulfilled') result.value.dispose();
    this.#classifiers.clear();
    this.backend.stop();
  }

  #during<Value>(work: Promise<Value>): Promise<Value> {
    this.#underWay.add(work);
    const done = () => this.#underWay.delete(work);
    work.then(done, done);
    return work;
  }
}
