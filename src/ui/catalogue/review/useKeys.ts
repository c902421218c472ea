import { useEffect, useEffectEvent, type RefObject } from 'react';
import { commandOf, placeOf, type Command } from './commands';

/**
 * Commands of keys that are pressed in the view, or where nothing has the focus.
 *
 * @param single whether letters and digits act at once
 */
export function useKeys(
  view: RefObject<HTMLElement | null>,
  single: boolean,
  onCommand: (command: Command) => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || event.isComposing) return;
    const isHere = target === document.body || view.current?.contains(target);
    const command = isHere ? commandOf(event, placeOf(target), single) : undefined;
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    // before a control sees it and keeps it to itself
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, []);
}
