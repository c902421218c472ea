import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Somebody else's back office: a server of another origin than the widget's. */
export interface OfficeServer {
  readonly origin: string;
  close(): void;
}

/** Serves the example in `examples/widget`. */
export async function serveOffice(): Promise<OfficeServer> {
  const app = new Hono();
  app.use(serveStatic({ root: 'examples/widget' }));
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
