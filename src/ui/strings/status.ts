/** What the status bar says. */

export const STATUS = {
  heading: 'Status',
  openingShelf: 'Reading the list of models…',
  noShelf: 'No models',
  openingText: 'Reading the vocabulary…',
  loading: (title: string) => `Loading ${title}`,
  loadingModels: 'Loading models',
  warming: (title: string) => `Warming up ${title}`,
  ready: (count: string) => `${count} models ready`,
  readyOne: '1 model ready',
  waiting: (count: string) => `${count} load when Classify is opened`,
  failed: (titles: string) => `Not available: ${titles}`,
  backend: 'Runs on',
  backends: { webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'plain CPU' },
  latency: 'Median time of recent answers',
} as const;
