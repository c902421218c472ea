import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig, preview } from 'vite';

/** Everything but the service worker and the view is as in the page: its pool, its worker chunk. */
const CONFIG: InlineConfig = {
  configFile: false,
  root: join(import.meta.dirname, 'cataloguePage'),
  publicDir: join(import.meta.dirname, '..', '..', 'public'),
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, '..', '..', 'build', 'cataloguePage'),
    emptyOutDir: true,
    target: 'chrome123',
  },
};

export interface CataloguePage {
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the page that measures catalogues, and serves it until it is closed. */
export async function openCataloguePage(port: number): Promise<CataloguePage> {
  await build(CONFIG);
  const server = await preview({
    ...CONFIG,
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return {
    address: server.resolvedUrls!.local[0]!,
    async close() {
      await server.close();
      await rm(CONFIG.build!.outDir!, { recursive: true });
    },
  };
}
