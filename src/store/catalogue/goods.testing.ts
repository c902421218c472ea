import type { StoreApi } from 'zustand/vanilla';
import { expect, vi } from 'vitest';
import type { CatalogueState, OpenCatalogue } from './state';

const GOODS = ['Duracell - AAA Batteries (4-Pack)', 'LG - 1.8 Cu. Ft. Microwave - Black'];

/** A file of made-up rows. */
export function goods(rows: number, name = 'goods.csv'): File {
  const lines = Array.from({ length: rows }, (_, i) => `${i},"${GOODS[i % 2]!} ${i}",`);
  return new File([`sku,name,description\n${lines.join('\n')}\n`], name);
}

/** Takes a file in and classifies it, by the model that is quickest. */
export async function classified(
  store: StoreApi<CatalogueState>,
  file: File,
): Promise<OpenCatalogue> {
  await store.getState().takeFiles([file]);
  store.getState().setIncomingModel('linear');
  await store.getState().importFile();
  return await done(store);
}

/** Waits until a run has ended well. */
export async function done(store: StoreApi<CatalogueState>): Promise<OpenCatalogue> {
  await vi.waitFor(() => expect(store.getState().open?.run.status).toBe('done'), 10_000);
  return store.getState().open!;
}

export const opened = (store: StoreApi<CatalogueState>) => store.getState().open!;
