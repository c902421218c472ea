/**
 * The house: which floor may import which other floors, and which packages. Imports go
 * downward only (docs/architecture.md has the picture). A floor that is not listed here
 * may import nothing but its own files.
 */

const DOMAIN = ['domain'];
/** What of `src/models` everyone downloads: all but `training` and `batch`. */
const MODELS_OF_THE_PAGE = ['./src/models/*.ts', './src/models/explain', './src/models/linear'];
const WORKERS = './src/worker';
/** Its service worker answers the API by the engine; the rest of it is the page's. */
const SHELL = './src/pwa';
const FLOORS_OF_THE_PAGE = [
  WORKERS,
  ...['archive', 'runtime', 'pwa', 'store', 'ui'].map((floor) => `./src/${floor}`),
];
/** Files of `src/worker/catalogue` that run in the worker, and tests. */
const OF_THE_CATALOGUE_WORKER = 'scoreWorker|handlers|*.test|*.testing';
/** Files of `src/worker/widget` that run in the worker, and tests. */
const OF_THE_WIDGET_WORKER = 'widgetWorker|handlers|*.test|*.testing';
/** What of `src/classifier` scores; the rest of it says what an answer is. */
const CLASSIFYING = ['batchQueue', 'productClassifier', 'servedModels'].map(
  (name) => `./src/classifier/${name}.ts`,
);
/** What the page itself never downloads, only the catalogue worker. */
const CATALOGUE_ONLY = [
  './src/models/batch',
  './src/worker/catalogue/handlers.ts',
  './src/worker/catalogue/scoreWorker.ts',
];
const PURE = [...DOMAIN, 'text', 'metrics'];
const DESCRIBED = [...PURE, 'manifest', 'taxonomy'];
const SCORED = [...DESCRIBED, 'models'];

const TFJS = '@tensorflow/';

/** @type {Record<string, { below: string[], packages: string[] }>} */
export const floors = {
  domain: { below: [], packages: [] },
  text: { below: DOMAIN, packages: ['entities', 'stopword', 'wink-porter2-stemmer'] },
  metrics: { below: DOMAIN, packages: [] },
  manifest: { below: PURE, packages: ['valibot'] },
  taxonomy: { below: PURE, packages: [] },
  catalogue: {
    below: [...DOMAIN, 'text', 'taxonomy'],
    packages: ['papaparse', 'read-excel-file', 'htmlparser2', 'entities', 'fflate'],
  },
  archive: { below: [...DOMAIN, 'catalogue', 'models/rowAnswers.ts'], packages: ['idb'] },
  engine: { below: DESCRIBED, packages: [] },
  models: { below: [...DESCRIBED, 'engine'], packages: [TFJS, '@petamoriken/float16'] },
  classifier: { below: SCORED, packages: [] },
  library: { below: [...SCORED, 'classifier'], packages: [] },
  api: { below: [...SCORED, 'classifier'], packages: ['valibot'] },
  worker: {
    below: [...SCORED, 'catalogue', 'archive', 'classifier', 'runtime/newestRegistry.ts'],
    packages: [],
  },
  runtime: { below: SCORED, packages: [TFJS] },
  pwa: {
    below: [
      ...[...DOMAIN, 'manifest', 'classifier', 'api'],
      ...['models/batch/shelf.ts', 'runtime/newestRegistry.ts'],
    ],
    packages: ['workbox-precaching', 'workbox-routing', 'workbox-window'],
  },
  store: {
    below: [...SCORED, 'catalogue', 'archive', 'runtime', 'worker', 'pwa'],
    packages: ['zustand/vanilla', 'fflate'],
  },
  embedded: {
    below: ['domain', 'manifest', 'runtime', 'pwa', 'worker'],
    packages: ['simple-yenc'],
  },
  ui: {
    below: [...DESCRIBED, 'catalogue', 'store'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'recharts',
      '@tanstack/react-virtual',
    ],
  },
  embed: {
    below: [
      ...[...DOMAIN, 'ui', 'worker/widget', 'worker/workerSession.ts', 'store/newestOnly.ts'],
      ...['classifier/prediction.ts', 'catalogue/review/suggestCategories.ts'],
    ],
    packages: ['react', 'react-aria-components', 'valibot', 'zustand/vanilla'],
  },
};

/** What end-to-end tests may import from `src`; scripts also measure the workers. */
const forTests = [...SCORED, 'engine', 'catalogue', 'classifier', 'api'];
const forScripts = [...forTests, 'worker', 'embedded'];

const testFiles = ['**/*.test.ts', '**/*.test.tsx', '**/*.testing.ts'];

/** One zone for each floor: everything under `src` is shut but the floor itself and those below. */
const zones = [
  ...Object.entries(floors).map(([floor, { below }]) => ({
    target: `./src/${floor}`,
    from: './src',
    except: [`./${floor}`, ...below.map((lower) => `./${lower}`)],
    message: `${floor} may import ${below.join(', ') || 'no other floor'}: imports go downward only.`,
  })),
  ...Object.entries({ scripts: forScripts, e2e: forTests }).map(([folder, below]) => ({
    target: `./${folder}`,
    from: './src',
    except: below.map((floor) => `./${floor}`),
    message: `${folder} may import ${below.join(', ')}, never the page.`,
  })),
  {
    // what is written in these is downloaded by everyone who opens the page
    target: [...MODELS_OF_THE_PAGE, ...FLOORS_OF_THE_PAGE, './src/models/batch'],
    from: './src/models/training',
    message: 'The page scores; it never trains. Training stays in models/training and scripts.',
  },
  {
    target: MODELS_OF_THE_PAGE,
    from: './src/engine',
    message: 'Only models/training and models/batch build on the training engine.',
  },
  {
    target: [
      ...MODELS_OF_THE_PAGE,
      ...FLOORS_OF_THE_PAGE.filter((floor) => floor !== WORKERS && floor !== SHELL),
      `${SHELL}/!(categoryRoute|serviceWorker).ts`,
      './src/embedded/!(scoreWorker).ts',
    ],
    from: CATALOGUE_ONLY,
    message: 'Scoring by the engine stays in the catalogue worker: the page only talks to it.',
  },
  {
    // the worker floor but the catalogue worker and what it is made of
    target: ['./src/worker/*.ts', `./src/worker/catalogue/!(${OF_THE_CATALOGUE_WORKER}).ts`],
    from: CATALOGUE_ONLY,
    message: 'Scoring by the engine stays in the catalogue worker: the page only talks to it.',
  },
  {
    // the worker floor but the widget's worker and what it is made of
    target: [
      './src/worker/*.ts',
      './src/worker/!(widget)/**',
      `./src/worker/widget/!(${OF_THE_WIDGET_WORKER}).ts`,
    ],
    from: [...CLASSIFYING, './src/runtime/newestRegistry.ts'],
    message: 'The classifier answers in the worker of the widget alone.',
  },
  {
    target: ['./src/embed', `./src/worker/widget/!(${OF_THE_WIDGET_WORKER}).ts`],
    from: ['./src/worker/widget/handlers.ts', './src/worker/widget/widgetWorker.ts'],
    message: 'The page in the frame only talks to its worker.',
  },
  {
    target: `./src/worker/widget/!(${OF_THE_WIDGET_WORKER}).ts`,
    from: CATALOGUE_ONLY,
    message: 'Scoring by the engine stays in a worker: the page in the frame only talks to it.',
  },
  {
    target: './src',
    from: ['./scripts', './e2e'],
    message: 'src is what the scripts are built on, so it cannot import them.',
  },
];

/** ESLint configurations that keep imports inside the house. */
export const floorConfigs = [
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': 'error',
    },
  },
  ...Object.entries(floors).map(([floor, { packages }]) => ({
    files: [`src/${floor}/**/*.{ts,tsx}`],
    ignores: testFiles,
    rules: onlyPackages(floor, packages),
  })),
  {
    // Runs where no tensor library is downloaded.
    files: ['src/models/batch/**/*.ts'],
    ignores: testFiles,
    rules: onlyPackages('models/batch', []),
  },
  {
    // The library's entry for Node, the one that knows a disk.
    files: ['src/library/node.ts'],
    rules: onlyPackages('node.ts of the library', ['node:fs/promises']),
  },
  {
    // The only places where the store meets React.
    files: ['src/store/hooks.ts', 'src/store/catalogue/hooks.ts'],
    rules: onlyPackages('hooks.ts of the store', ['react', 'zustand']),
  },
];

/** Rules that refuse every package but the given ones; `packages` are prefixes of whole path parts. */
function onlyPackages(floor, packages) {
  const allowed = packages.map((name) => (name.endsWith('/') ? name : `${name}(?:/|$)`));
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!${[String.raw`\.`, ...allowed].join('|')})`,
            message: `${floor} may import ${packages.join(', ') || 'no package'} (eslint.floors.js).`,
          },
        ],
      },
    ],
  };
}
