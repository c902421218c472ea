/** Starts a worker of the catalogue. Throws where the browser refuses workers. */
export function spawnScoreWorker(): Worker {
  return new Worker(new URL('./scoreWorker.ts', import.meta.url), {
    type: 'module',
    name: 'catalogue',
  });
}
