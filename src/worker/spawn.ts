/** Starts the text worker. Throws where the browser refuses workers. */
export function spawnTextWorker(): Worker {
  return new Worker(new URL('./textWorker.ts', import.meta.url), { type: 'module', name: 'text' });
}
