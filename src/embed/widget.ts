import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TimedPrediction } from '../classifier/prediction';
import { AppError, messageOf } from '../domain/errors';
import type { ModelId } from '../domain/model';
import { newestOnly } from '../store/newestOnly';
import type { OpenedShelf, WidgetQuestion } from '../worker/widget/protocol';
import type { OnProgress } from '../worker/workerSession';
import { CategoryIndex, chosenPath, withCategories, withoutCategories } from './choice';
import type { HostMessage, HostOptions, HostProduct } from './protocol/hostMessages';
import type { WidgetMessage } from './protocol/widgetMessages';
import {
  hasText,
  INITIAL,
  unknownCategories,
  type WidgetState,
  withGivenChoice,
  withOptions,
  withProduct,
} from './widgetState';

/** What scores products; each call can be made again after it failed. */
export interface ScoringPort {
  open(): Promise<OpenedShelf>;
  load(model: ModelId, onProgress: OnProgress): Promise<void>;
  predict(question: WidgetQuestion): Promise<TimedPrediction>;
}

export interface WidgetPorts {
  readonly scoring: ScoringPort;
  /** To the host. */
  readonly post: (message: WidgetMessage) => void;
  readonly release: string;
}

/** The widget without its looks: what the host says and the merchandiser does, and what follows. */
export class Widget {
  readonly store: StoreApi<WidgetState> = createStore(() => INITIAL);
  readonly #ports: WidgetPorts;
  readonly #questions = newestOnly<number>((asked) => this.#answer(asked));
  /** A model that the host names is fetched before it is needed. */
  #isModelNamed = false;

  constructor(ports: WidgetPorts) {
    this.#ports = ports;
  }

  /** Reads what all models share, and says `ready`. */
  async open(): Promise<void> {
    const { scoring, post, release } = this.#ports;
    this.store.setState({ shelf: { status: 'opening' } });
    try {
      const { models, categories, places } = await scoring.open();
      const shelf = { status: 'open', index: new CategoryIndex(categories), places } as const;
      this.store.setState((state) => withGivenChoice({ ...state, shelf }));
      post({ type: 'ready', release, models });
      this.#tellUnknown();
      this.#ask();
    } catch (thrown) {
      this.store.setState({ shelf: { status: 'failed', message: messageOf(thrown) } });
      this.#tellFailure(thrown);
    }
  }

  receive(message: HostMessage): void {
    switch (message.type) {
      case 'product':
        return this.#takeProduct(message);
      case 'options':
        return this.#takeOptions(message);
      case 'clear':
        this.#questions.clear();
        this.store.setState(({ shelf, options, asked }) => ({
          ...{ ...INITIAL, shelf, options, asked: asked + 1 },
        }));
    }
  }

  /** Chooses categories with all their parents, or no longer with all that stands under them. */
  choose(ids: readonly string[], isChosen: boolean): void {
    const { shelf, product, answer, choice: before, touched } = this.store.getState();
    if (shelf.status !== 'open') return;
    const { index } = shelf;
    const change = isChosen ? withCategories : withoutCategories;
    const choice = change(before, ids, index);
    this.store.setState({ choice, touched: [...new Set([...touched, ...choice])] });
    this.#ports.post({
      type: 'chosen',
      ...idOf(product),
      categories: choice.flatMap((id) => {
        const category = index.find(id);
        return category ? { id, name: category.name } : [];
      }),
      path: chosenPath(choice, answer?.prediction.path ?? [], index),
    });
  }

  /** Goes on after a failure. */
  retry(): void {
    if (this.store.getState().shelf.status === 'failed') void this.open();
    else this.#ask();
  }

  #takeProduct({ type: _, ...product }: { type: 'product' } & HostProduct): void {
    this.store.setState((state) => withProduct(state, product));
    this.#tellUnknown();
    this.#ask();
  }

  #takeOptions({ type: _, ...change }: { type: 'options' } & HostOptions): void {
    const { options: before, asked } = this.store.getState();
    const options = withOptions(before, change);
    const { model, top, threshold } = options;
    const isOther = model !== before.model || top !== before.top || threshold !== before.threshold;
    this.store.setState({ options, asked: asked + (isOther ? 1 : 0) });
    this.#isModelNamed ||= change.model !== undefined;
    if (isOther || change.model !== undefined) this.#ask();
  }

  #ask(): void {
    const state = this.store.getState();
    if (state.shelf.status !== 'open') return;
    if (hasText(state) || this.#isModelNamed) this.#questions.push(state.asked);
    else this.#questions.clear();
  }

  /** Loads the model that is wanted, and answers the product, if that is still the one asked for. */
  async #answer(asked: number): Promise<void> {
    const { scoring } = this.#ports;
    const isNewest = () => this.store.getState().asked === asked;
    const { product, options } = this.store.getState();
    if (!isNewest()) return;
    this.store.setState({ failure: undefined });
    try {
      const { model, top, threshold } = options;
      await scoring.load(model, (_arrived, share) => this.store.setState({ loading: share }));
      this.store.setState({ loading: undefined });
      if (!isNewest() || !product || !hasText(this.store.getState())) return;
      const { name, description } = product;
      const question = { model, top, ...(threshold !== undefined && { threshold }) };
      const prediction = await scoring.predict({ ...question, product: { name, description } });
      if (!isNewest()) return;
      this.store.setState({ answer: { asked, prediction } });
      this.#ports.post({ type: 'predictions', ...idOf(product), prediction });
    } catch (thrown) {
      this.store.setState({ loading: undefined });
      if (!isNewest()) return;
      this.store.setState({ failure: messageOf(thrown), answer: undefined });
      this.#tellFailure(thrown);
    }
  }

  #tellFailure(thrown: unknown): void {
    const code = thrown instanceof AppError ? thrown.code : 'worker-failed';
    const { product } = this.store.getState();
    this.#ports.post({ type: 'error', code, message: messageOf(thrown), ...idOf(product) });
  }

  #tellUnknown(): void {
    const state = this.store.getState();
    const unknown = unknownCategories(state);
    if (unknown.length === 0) return;
    const message = `There are no categories of these names, so they are not shown: ${unknown.join(', ')}.`;
    this.#ports.post({
      ...{ type: 'error', code: 'unknown-category', message, field: 'categories' },
      ...idOf(state.product),
    });
  }
}

function idOf(product: HostProduct | undefined) {
  return product?.id === undefined ? {} : { id: product.id };
}
