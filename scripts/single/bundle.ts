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
  /** Of every package that is part of it. */
  readonly licences: string;
}

const LICENCES = 'licences.md';

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
} satisfies InlineConfig['build'];

/** Builds the page for a single file; writes nothing. */
export async function bundlePage(): Promise<Bundle> {
  const page = await built({
    ...COMMON,
    plugins: [react(), simdOnly()],
    // a module worker in a Blob could import nothing either
    worker: { format: 'iife', plugins: () => [] },
    build: {
      ...OUTPUT,
      license: { fileName: LICENCES },
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: 'src/single.ts', output: { codeSplitting: false } },
    },
  });
  const boot = await built({
    ...COMMON,
    build: {
      ...OUTPUT,
      rolldownOptions: { input: 'src/embedded/boot.ts', output: { format: 'iife' } },
    },
  });
  return {
    script: only(page, '.js'),
    styles: only(page, '.css'),
    boot: only(boot, '.js').trim(),
    licences: only(page, LICENCES),
  };
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

async function built(config: InlineConfig): Promise<Rolldown.RolldownOutput['output']> {
  const output = await build(config);
  if ('output' in output) return output.output;
  throw new AppError('bad-format', 'Vite has built more than one page. Build one at a time.');
}

/** The text of the one file that ends so: a second one could not be found from within the first. */
function only(output: Rolldown.RolldownOutput['output'], ending: string): string {
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
