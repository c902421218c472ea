/**
 * Puts the focus on the tab that was just selected, the first or the last of those nested: what
 * led there is gone, and the keyboard must not begin at the top of the page again.
 */
export function focusSelectedTab(level: 'view' | 'section'): void {
  requestAnimationFrame(() => {
    const selected = [...document.querySelectorAll<HTMLElement>('[role=tab][aria-selected=true]')];
    selected.at(level === 'view' ? 0 : -1)?.focus();
  });
}
