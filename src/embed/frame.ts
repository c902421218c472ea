import { ACCENT_PROPERTIES, accentProperties } from './accent';
import type { Widget } from './widget';

/** Tells how high the content is, at once and whenever that changes. */
export function followHeight(content: Element, tell: (height: number) => void): void {
  let told = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell(height);
  });
  observer.observe(content);
}

/** Keeps theme and accent on the root element, where the design tokens look for them. */
export function followLook({ store }: Widget, root: HTMLElement): void {
  const apply = () => {
    const { theme, accent } = store.getState().options;
    root.dataset['theme'] = theme;
    const properties = accent === undefined ? {} : accentProperties(accent);
    for (const name of ACCENT_PROPERTIES) {
      root.style.setProperty(name, properties[name] ?? null);
    }
  };
  apply();
  store.subscribe(apply);
}
