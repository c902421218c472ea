import { useContext, useEffect, useRef, type RefObject } from 'react';
import { isModelId } from '../../../domain/model';
import { AppStoreContext, useApp } from '../../../store/hooks';
import { strongestModel, type WhyTarget } from '../../../store/whyTarget';

/** The pointer must rest on a cell this long: crossing the table asks nothing. */
const DWELL_MS = 80;

/** Escape inside the element lets go of what is pinned. */
export function useUnpinByEscape<Part extends HTMLElement>(): RefObject<Part | null> {
  const scope = useRef<Part>(null);
  const setView = useApp((state) => state.setView);
  const pinned = useApp((state) => state.view.why !== undefined);
  useEffect(() => {
    if (!pinned) return;
    const unpin = (event: KeyboardEvent) => {
      const inside = event.target instanceof Node && scope.current?.contains(event.target);
      if (event.key === 'Escape' && inside) setView({ why: undefined });
    };
    document.addEventListener('keydown', unpin);
    return () => document.removeEventListener('keydown', unpin);
  }, [pinned, setView]);
  return scope;
}

/**
 * Follows pointer and focus over the rows (`data-label`) and cells (`data-model`) of the table in
 * the element, and pins the cell that is clicked. The buttons in the rows do the same by keyboard.
 */
export function useWhyPointing<Part extends HTMLElement>(): RefObject<Part | null> {
  const scope = useUnpinByEscape<Part>();
  const store = useContext(AppStoreContext)!;
  useEffect(() => {
    const element = scope.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const targetAt = (event: Event): WhyTarget | undefined => {
      const part = event.target instanceof Element ? event.target : undefined;
      const label = part?.closest<HTMLElement>('[data-label]')?.dataset['label'];
      const id = part?.closest<HTMLElement>('[data-model]')?.dataset['model'] ?? '';
      const model = isModelId(id) ? id : strongestModel(store.getState());
      return label === undefined || model === undefined ? undefined : { label: +label, model };
    };
    const pointSoon = (target: WhyTarget | undefined, delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => store.getState().pointAt(target), delay);
    };
    const listeners = {
      pointerover: (event: Event) => pointSoon(targetAt(event), DWELL_MS),
      pointerleave: () => pointSoon(undefined, DWELL_MS),
      focusin: (event: Event) => pointSoon(targetAt(event), 0),
      focusout: () => pointSoon(undefined, 0),
      click: (event: Event) => {
        const inCell = event.target instanceof Element && event.target.closest('td[data-model]');
        const target = targetAt(event);
        if (inCell && target) pin(target);
      },
    };
    const pin = ({ label, model }: WhyTarget) => {
      const { shelf, setView } = store.getState();
      if (shelf.status !== 'open') return;
      setView({ why: { category: shelf.shelf.labels.labels[label]!.name, model } });
    };
    for (const [kind, listener] of Object.entries(listeners)) {
      element.addEventListener(kind, listener);
    }
    return () => {
      clearTimeout(timer);
      for (const [kind, listener] of Object.entries(listeners)) {
        element.removeEventListener(kind, listener);
      }
    };
  }, [scope, store]);
  return scope;
}
