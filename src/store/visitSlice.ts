import type { StateCreator, StoreApi } from 'zustand/vanilla';
import { answerOf, type CategoryPath } from './answer';
import { questionOf } from './asked';
import { INPUT_IDS, inputOf, type InputId } from './inputs';
import { isBlank, sameProduct } from './inputSlice';
import type { AppPorts } from './ports';
import type { AppState, VisitSlice } from './state';
import { formatEntries, parseEntries, withEntry, type VisitEntry } from './visitLog';

const KEY = 'visit';

/** An input must have rested this long, with its answer, before it is recorded. */
const REST_MS = 1500;

/** The products of this visit; kept for as long as the tab is, where the browser allows it. */
export function createVisitSlice({
  session,
}: AppPorts): StateCreator<AppState, [], [], VisitSlice> {
  return (set, get) => {
    /** What stood in each input when the list was cleared: resting on does not bring it back. */
    const cleared = new Map<InputId, number | undefined>();
    const sequenceOf = (id: InputId) => inputOf(get(), id)?.sequence;
    const wasCleared = (id: InputId) => cleared.has(id) && cleared.get(id) === sequenceOf(id);
    const keep = (visit: VisitEntry[]) => {
      session.set(KEY, formatEntries(visit));
      set({ visit });
    };

    /** The path that answers what stands in an input now. */
    function freshPath(id: InputId): CategoryPath | undefined {
      const question = questionOf(get(), id);
      const answer = question && answerOf(question);
      if (!answer || answer.stale) return undefined;
      return { names: answer.names, confidence: answer.confidence };
    }

    function record(id: InputId, mustBeAnswered: boolean): void {
      const product = inputOf(get(), id)?.product;
      if (product === undefined || isBlank(product) || wasCleared(id)) return;
      const answer = freshPath(id);
      if (!answer && mustBeAnswered) return;
      const other = inputOf(get(), id === 'first' ? 'second' : 'first')?.product;
      const entry = { product, ...(answer && { answer }), time: Date.now() };
      keep(withEntry(get().visit, entry, other));
    }

    return {
      visit: parseEntries(session.get(KEY)),
      leftProduct: undefined,
      recordVisit: (id) => record(id, true),
      bringBack({ product }) {
        record('first', false);
        const { product: left } = get();
        if (sameProduct(left, product)) return;
        get().setProduct(product);
        set({ leftProduct: isBlank(left) ? undefined : { product: left, until: get().sequence } });
      },
      undoBringBack() {
        const { leftProduct } = get();
        if (leftProduct) get().setProduct(leftProduct.product);
        set({ leftProduct: undefined });
      },
      clearVisit() {
        for (const id of INPUT_IDS) cleared.set(id, sequenceOf(id));
        keep([]);
      },
    };
  };
}

/**
 * Records each input once it has rested with an answer.
 *
 * @returns the end of it
 */
export function startVisitRecorder(store: StoreApi<AppState>): () => void {
  const ends = INPUT_IDS.map((id) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe((state, before) => {
      const [input, known] = [inputOf(state, id), inputOf(before, id)];
      if (input?.scores === known?.scores && input?.sequence === known?.sequence) return;
      clearTimeout(timer);
      timer = setTimeout(() => store.getState().recordVisit(id), REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  });
  return () => {
    for (const end of ends) end();
  };
}
