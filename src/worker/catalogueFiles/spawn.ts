/** Starts what reads and writes the files of an archive. Throws where the browser refuses workers. */
export function spawnFilesWorker(): Worker {
  return new Worker(new URL('./filesWorker.ts', import.meta.url), {
    type: 'module',
    name: 'catalogue-files',
  });
}
