import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { createCategoryApi, type Predictor } from '../../src/api/categoryApi';
import { AppError, messageOf } from '../../src/domain/errors';
import { cacheControlOf } from './cacheControl';

export interface CategoryServerOptions {
  readonly host: string;
  /** 0 for one that the system chooses. */
  readonly port: number;
  /** Folder of the built page. */
  readonly folder: string;
  /** The one other origin whose pages may ask, if any. */
  readonly origin: string | undefined;
  /** Other origins whose pages may frame the widget. */
  readonly framedBy?: readonly string[];
  /** Told of every request that has been answered; never what was asked. */
  readonly log: (line: string) => void;
}

export interface CategoryServer {
  /** With a slash at its end. */
  readonly address: string;
  /** Takes no new requests, finishes those under way, and cuts off what takes too long. */
  stop(): Promise<void>;
}

/** A client that sends slower than this holds a connection for nothing. */
const REQUEST_MS = 30_000;
const HEADERS_MS = 10_000;

const CONTENT_TOO_LARGE = 413;

/** The one page that others may frame, when they are named. */
const WIDGET = '/embed.html';

/** What is under way at a stop has so long. */
const STOP_MS = 10_000;

/**
 * Serves the built page, and the API below it.
 *
 * @throws AppError `bad-input` when the address cannot be listened on
 */
export async function startCategoryServer(
  predictor: Predictor,
  options: CategoryServerOptions,
): Promise<CategoryServer> {
  const { host, port } = options;
  const server = serve({
    fetch: createApp(predictor, options).fetch,
    hostname: host,
    port,
    serverOptions: { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS },
  });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new AppError(
      'bad-input',
      `Cannot listen at ${host}:${port} (${messageOf(cause)}). Choose another address with ` +
        '--host or --port.',
      { cause },
    );
  }
  const { port: own } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${own}/`, stop: () => stop(server) };
}

function createApp(predictor: Predictor, options: CategoryServerOptions): Hono {
  const { folder, origin, log, framedBy = [] } = options;
  const api = createCategoryApi(predictor, '/');
  const app = new Hono();
  app.use(logged(log));
  const [page, widget] = [framedOnlyBy([]), framedOnlyBy(framedBy)];
  app.use((context, next) => (context.req.path === WIDGET ? widget : page)(context, next));
  if (origin !== undefined) {
    const allowMethods = ['GET', 'HEAD', 'POST'];
    app.use('/product/*', cors({ origin, allowMethods, allowHeaders: ['Content-Type'] }));
  }
  app.all('/product/*', async ({ req }) => {
    const response = await api(req.raw);
    // the rest of a body that is too long is not read, so nothing can follow it
    if (response.status === CONTENT_TOO_LARGE) response.headers.set('Connection', 'close');
    return response;
  });
  app.use(
    serveStatic({
      root: folder,
      onFound: (_, context) => context.header('Cache-Control', cacheControlOf(context.req.path)),
    }),
  );
  app.notFound((context) => context.text('There is nothing at this address.', 404));
  return app;
}

/**
 * The page brings its own policy for what it loads; who may frame it, only a header can say. The
 * older header knows no list of origins, so it is left out where there is one.
 */
function framedOnlyBy(others: readonly string[]): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { frameAncestors: ["'self'", ...others] },
    ...(others.length > 0 && { xFrameOptions: false }),
  });
}

/** Without the query: what somebody sells is nobody's business. */
function logged(log: (line: string) => void): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const { req, res } = context;
    const elapsed = (performance.now() - start).toFixed(1);
    log(`${new Date().toISOString()} ${req.method} ${req.path} ${res.status} ${elapsed} ms`);
  };
}

async function stop(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  (server as Server).close();
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const late = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, STOP_MS);
  await closed;
  clearTimeout(late);
}
