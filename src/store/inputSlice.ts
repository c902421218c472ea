import type { Product } from '../domain/product';
import type { StateCreator } from 'zustand/vanilla';
import type { AppState, InputSlice } from './state';

/** Whether there is nothing to classify. */
export function isBlank({ name, description }: Product): boolean {
  return name.trim() === '' && description.trim() === '';
}

/** What the user typed. Each change counts the sequence up; setting the same again does not. */
export function createInputSlice(initial: Product): StateCreator<AppState, [], [], InputSlice> {
  return (set, get) => ({
    product: initial,
    sequence: 1,
    setName: (name) => get().setProduct({ ...get().product, name }),
    setDescription: (description) => get().setProduct({ ...get().product, description }),
    setProduct: ({ name, description }) =>
      set(({ product, sequence }) =>
        product.name === name && product.description === description
          ? {}
          : { product: { name, description }, sequence: sequence + 1 },
      ),
  });
}
