/** Starts the worker of the widget. Throws where the browser refuses workers. */
export function spawnWidgetWorker(): Worker {
  return new Worker(new URL('./widgetWorker.ts', import.meta.url), {
    type: 'module',
    name: 'widget',
  });
}
