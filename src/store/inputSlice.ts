import type { Product } from '../domain/product';
import type { StateCreator } from 'zustand/vanilla';
import type { AppState, InputSlice, InputState } from './state';

/** Whether there is nothing to classify. */
export function isBlank({ name, description }: Product): boolean {
  return name.trim() === '' && description.trim() === '';
}

export function sameProduct(a: Product, b: Product): boolean {
  return a.name === b.name && a.description === b.description;
}

const unread = (product: Product, sequence: number): InputState => ({
  product,
  sequence,
  encoded: undefined,
  scores: {},
});

/** What the user typed. Each change counts the sequence up; setting the same again does not. */
export function createInputSlice(
  product: Product,
  second: Product | undefined,
): StateCreator<AppState, [], [], InputSlice> {
  /** Goes on from one comparison to the next: what comes late for an older one is known by it. */
  let secondSequence = 1;

  return (set, get) => ({
    ...unread(product, 1),
    second: second && unread(second, secondSequence),
    setName: (name) => get().setProduct({ ...get().product, name }),
    setDescription: (description) => get().setProduct({ ...get().product, description }),
    setProduct({ name, description }) {
      const { product: before, sequence } = get();
      if (sameProduct(before, { name, description })) return;
      set({ product: { name, description }, sequence: sequence + 1 });
    },
    setSecond(given) {
      const before = get().second;
      if (given === undefined) {
        if (before !== undefined) set({ second: undefined });
        return;
      }
      if (before !== undefined && sameProduct(before.product, given)) return;
      const { name, description } = given;
      const changed = { product: { name, description }, sequence: ++secondSequence };
      set({ second: { ...(before ?? unread(given, secondSequence)), ...changed } });
    },
  });
}
