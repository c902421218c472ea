import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { assert } from '../../src/domain/errors';
import type { OutputFile } from '../conversion/netFiles';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = join(ROOT, 'src', 'library');

/** Where what is bundled says who wrote it: their licences ask for that. */
const LICENCES = 'LICENSES.md';

/** As the page's own, see vite.config.ts. */
const BROWSERS = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/**
 * The library as one module for browsers and one for Node. Each is whole: what it needs of packages
 * and the SIMD kernels are inside.
 */
export async function codeFiles(): Promise<OutputFile[]> {
  const browser = await bundled('aisle.js', {
    build: {
      lib: { entry: join(SOURCES, 'browser.ts'), formats: ['es'], fileName: () => 'aisle.js' },
      target: BROWSERS,
      license: { fileName: LICENCES },
    },
  });
  const node = await bundled('aisle.node.js', {
    build: {
      ssr: join(SOURCES, 'node.ts'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'aisle.node.js' } },
    },
    // of packages nothing may be left to import
    ssr: { noExternal: true },
  });
  return [...browser, ...node];
}

async function bundled(name: string, config: InlineConfig): Promise<OutputFile[]> {
  const results = await build({
    ...config,
    configFile: false,
    publicDir: false,
    root: ROOT,
    logLevel: 'warn',
    build: { ...config.build, write: false, minify: false, copyPublicDir: false },
  });
  const [result] = Array.isArray(results) ? results : [results];
  assert(result && 'output' in result, 'a build that does not watch has an output');
  const chunks = result.output.filter(({ type }) => type === 'chunk');
  assert(chunks.length === 1, `${name} is a single file`);
  return result.output.map(fileOf);
}

function fileOf(part: Rolldown.OutputChunk | Rolldown.OutputAsset): OutputFile {
  const content = part.type === 'chunk' ? part.code : part.source;
  return { path: part.fileName, bytes: Buffer.from(content) };
}
