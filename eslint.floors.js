/**
 * The house: which floor may import which other floors, and which packages. Imports go
 * downward only (docs/architecture.md has the picture). A floor that is not listed here
 * may import nothing but its own files.
 */

const DOMAIN = ['domain'];
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
  engine: { below: DESCRIBED, packages: [] },
  models: { below: [...DESCRIBED, 'engine'], packages: [TFJS, '@petamoriken/float16'] },
  worker: { below: SCORED, packages: [] },
  runtime: { below: SCORED, packages: [TFJS] },
  store: { below: [...SCORED, 'runtime', 'worker'], packages: ['zustand/vanilla'] },
  ui: {
    below: [...DESCRIBED, 'store'],
    packages: ['react', 'react-dom', 'react-aria-components', 'recharts'],
  },
  pwa: { below: DOMAIN, packages: [] },
};

/** What scripts and end-to-end tests may import from `src`. */
const forScripts = [...SCORED, 'engine'];

const testFiles = ['**/*.test.ts', '**/*.test.tsx', '**/*.testing.ts'];

/** One zone for each floor: everything under `src` is shut but the floor itself and those below. */
const zones = [
  ...Object.entries(floors).map(([floor, { below }]) => ({
    target: `./src/${floor}`,
    from: './src',
    except: [`./${floor}`, ...below.map((lower) => `./${lower}`)],
    message: `${floor} may import ${below.join(', ') || 'no other floor'}: imports go downward only.`,
  })),
  ...['scripts', 'e2e'].map((folder) => ({
    target: `./${folder}`,
    from: './src',
    except: forScripts.map((floor) => `./${floor}`),
    message: `${folder} may import from models and engine down, never the page.`,
  })),
  {
    // what is written in these is downloaded by everyone who opens the page
    target: [
      './src/models/*.ts',
      ...['worker', 'runtime', 'store', 'ui'].map((floor) => `./src/${floor}`),
    ],
    from: './src/models/training',
    message: 'The page scores; it never trains. Training stays in models/training and scripts.',
  },
  {
    target: './src/models/*.ts',
    from: './src/engine',
    message: 'Only models/training builds on the training engine.',
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
    // The one place where the store meets React.
    files: ['src/store/hooks.ts'],
    rules: onlyPackages('store/hooks.ts', ['react', 'zustand']),
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
