import type { OpenCatalogue } from '../../../store/catalogue/state';

/**
 * Where one is in the queue. A row that is decided may no longer belong to the filter: then the
 * one that has taken its place is the next.
 */
export class QueuePosition {
  #last = 0;

  /** Index of the focused row among those visible; -1 where it is not. */
  at({ visible, focused }: OpenCatalogue): number {
    const at = focused === undefined ? -1 : visible.indexOf(focused);
    if (at !== -1) this.#last = at;
    return at;
  }

  /** The row so many places on, or the last one on the way; undefined where none is. */
  rowAfter(open: OpenCatalogue, by: number): number | undefined {
    const { visible } = open;
    const at = this.at(open);
    const from = at === -1 && by > 0 ? this.#last - 1 : at === -1 ? this.#last : at;
    const to = Math.min(visible.length - 1, Math.max(0, from + by));
    return to === at ? undefined : visible[to];
  }
}
