import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { AppError } from '../../src/domain/errors';
import project from '../../package.json' with { type: 'json' };

/** What the page is made of, without its models. */
export interface Bundle {
  /** The whole page as one module, its workers within. */
  readonly script: string;
  readonly styles: string;
  /** The script that unpacks and starts it. */
  readonly boot: string;
  /** Of every package that is part of it; for those who look into the file. */
  readonly licences: string;
}

type Output = Rolldown.RolldownOutput['output'];

const LICENCES = 'licences.md';

const WORKERS = [
  'src/embedded/textWorker.ts',
  'src/embedded/scoreWorker.ts',
  'src/worker/catalogueFiles/filesWorker.ts',
];

const COMMON = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: {
    'import.meta.env.AISLE_VERSION': JSON.stringify(
      process.env['AISLE_VERSION'] ?? project.version,
    ),
  },
} satisfies InlineConfig;

const OUTPUT = {
  write: false,
  target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  // one chunk is wanted, however large
  chunkSizeWarningLimit: 10_000,
} satisfies InlineConfig['build'];

/** Builds the page for a single file; writes nothing. */
export async function bundlePage(): Promise<Bundle> {
  const page = await buildPage();
  const boot = await buildBoot();
  const workers = await buildWorkers();
  return {
    script: only(page, '.js'),
    styles: only(page, '.css'),
    boot: only(boot, '.js').trim(),
    licences: only(page, LICENCES) + only(workers, LICENCES),
  };
}

function buildPage(): Promise<Output> {
  return built({
    ...COMMON,
    plugins: [react(), simdOnly()],
    // whole: what a Blob holds has no address beside which a part could lie
    worker: { format: 'iife' },
    build: {
      ...OUTPUT,
      license: { fileName: LICENCES },
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      rolldownOptions: { input: 'src/single.ts', output: { codeSplitting: false } },
    },
  });
}

function buildBoot(): Promise<Output> {
  const input = 'src/embedded/boot.ts';
  return built({
    ...COMMON,
    build: { ...OUTPUT, rolldownOptions: { input, output: { format: 'iife' } } },
  });
}

/** For their licences alone: the page has the workers, but not in its list. */
function buildWorkers(): Promise<Output> {
  return built({
    ...COMMON,
    build: {
      ...OUTPUT,
      minify: false,
      license: { fileName: LICENCES },
      rolldownOptions: { input: WORKERS },
    },
  });
}

/** Every browser that can open the page has SIMD: what tfjs has for others stays out. */
function simdOnly(): Plugin {
  const plain = '/tfjs-backend-wasm.wasm';
  return {
    name: 'simd-only',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.includes(plain)) return null;
      const simd = source.replace(plain, '/tfjs-backend-wasm-simd.wasm');
      return this.resolve(simd, importer, { skipSelf: true });
    },
  };
}

async function built(config: InlineConfig): Promise<Output> {
  const output = await build(config);
  if ('output' in output) return output.output;
  throw new AppError('bad-format', 'Vite has built more than one page. Build one at a time.');
}

/** The text of the one file that ends so: a second one could not be found from within the first. */
function only(output: Output, ending: string): string {
  const files = output.filter(({ fileName }) => fileName.endsWith(ending));
  const [file] = files;
  if (!file || files.length > 1) {
    const names = files.map(({ fileName }) => fileName).join(', ') || 'none';
    throw new AppError(
      'bad-format',
      `The build should have one file *${ending}, it has: ${names}.`,
    );
  }
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}
