import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview, type Plugin } from 'vite';
import { AppError, messageOf } from '../../src/domain/errors';
import { cacheControlOf } from './cacheControl';

const DIST = 'dist';

export interface ServeOptions {
  host: string;
  /** The first port to try. */
  port: number;
  /** Fail when the port is taken, instead of trying the next one. */
  strictPort: boolean;
}

export interface PageServer {
  /** Addresses under which the page answers, this machine's own first. */
  addresses: string[];
  close(): Promise<void>;
}

/** Builds the page into `dist`, with the models that stand in `public/models`. */
export async function buildPage(): Promise<void> {
  if (!existsSync(join('public', 'models', 'registry.json'))) {
    console.warn('There are no models in public/models yet; "npm run models" makes them.');
  }
  await build({ logLevel: 'warn' });
}

/**
 * Serves `dist` until closed. A file that is not there is a 404 and never the page itself:
 * the page's own addresses are all in the hash.
 *
 * @throws AppError `missing-file` before the first build, `bad-input` when the address
 *         cannot be listened on
 */
export async function servePage({ host, port, strictPort }: ServeOptions): Promise<PageServer> {
  if (!existsSync(join(DIST, 'index.html'))) {
    throw new AppError('missing-file', 'There is no built page yet: run "npm run build" first.');
  }
  try {
    const server = await preview({
      appType: 'mpa',
      plugins: [cacheHeaders()],
      logLevel: 'warn',
      preview: { host, port, strictPort },
    });
    const urls = server.resolvedUrls ?? { local: [], network: [] };
    return {
      addresses: [...urls.local, ...urls.network],
      close: () => server.close(),
    };
  } catch (thrown) {
    throw new AppError(
      'bad-input',
      `Cannot serve the page at ${host}:${port} (${messageOf(thrown)}). Choose another ` +
        'address with --host or --port.',
      { cause: thrown },
    );
  }
}

/** Tells browsers what they may keep without asking. */
function cacheHeaders(): Plugin {
  return {
    name: 'cache-headers',
    configurePreviewServer({ middlewares }) {
      middlewares.use(({ url = '/' }, response, next) => {
        response.setHeader('Cache-Control', cacheControlOf(url));
        next();
      });
    },
  };
}
