import { vi } from 'vitest';
import type { BaseModelId } from '../domain/model';
import { createAppStore, startApp } from './appStore';
import { PortsInMemory } from './ports.testing';

/** In the order in which they are fetched. */
export const LOADING_ORDER = ['mlp', 'linear', 'cnn', 'lstm', 'powerset'] as const;

/** Lets promises and timers of no length go on; the timers are vitest's. */
export const settle = () => vi.advanceTimersByTimeAsync(1);

/** The store at work on ports in memory. */
export async function startedApp(ports = new PortsInMemory()) {
  const store = createAppStore(ports);
  const stop = startApp(store, ports);
  // it is fetched after the start
  await import('./explaining');
  await settle();
  const loaded = async (id: BaseModelId) => {
    ports.loads.get(id)!.resolve();
    await settle();
  };
  return { ports, store, stop, loaded, state: () => store.getState() };
}

export async function appWithModels() {
  const app = await startedApp();
  for (const id of LOADING_ORDER) await app.loaded(id);
  return app;
}
