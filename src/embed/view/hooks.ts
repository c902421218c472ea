import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Widget } from '../widget';
import type { WidgetState } from '../widgetState';

export const WidgetContext = createContext<Widget | undefined>(undefined);

export function useWidget(): Widget {
  const widget = useContext(WidgetContext);
  if (widget === undefined) throw new Error('broken invariant: the widget is above every part');
  return widget;
}

/** The state as it is now. */
export function useWidgetState(): WidgetState {
  const { store } = useWidget();
  return useSyncExternalStore(store.subscribe, store.getState, store.getState);
}

/** The text once it has stood for a while: what is typed beside the frame is not read out at each key. */
export function useRested(text: string, restMs: number): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text, restMs]);
  return rested;
}
