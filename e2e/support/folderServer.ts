import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { cacheControlOf } from '../../scripts/serving/cacheControl';
import { freePort } from '../../scripts/serving/ports';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * A server that can be moved from one build of the page to another while it runs. It has no
 * models: what is tested with it is the page around them, and loading them takes long.
 */
export interface FolderServer {
  origin: string;
  /** Absolute path of the build that is served from now on. */
  folder: string;
  close(): void;
}

export async function serveFolder(folder: string): Promise<FolderServer> {
  const port = await freePort();
  const served = { origin: `http://127.0.0.1:${port}`, folder, close: () => server.close() };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', served.origin);
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (pathname.startsWith('/models/')) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(served.folder, path)).then(
      (bytes) => {
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.setHeader('Cache-Control', cacheControlOf(pathname));
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return served;
}
