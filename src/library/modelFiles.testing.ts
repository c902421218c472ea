import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseRegistry } from '../manifest/parse';
import { REGISTRY } from './modelFiles';

/** The files of the published linear model and what it needs, by their paths. */
export function linearFiles(): Map<string, Uint8Array> {
  const bytes = (path: string) => new Uint8Array(readFileSync(`public/models/${path}`));
  const registry = parseRegistry(new TextDecoder().decode(bytes(REGISTRY)));
  const card = registry.models.find(({ kind }) => kind === 'linear');
  if (card?.kind !== 'linear') throw new Error('there is a linear model');
  const { vocabulary, labels, taxonomy } = registry;
  const paths = [vocabulary, labels, taxonomy, card.file].map(({ path }) => path);
  return new Map([REGISTRY, ...paths].map((path) => [path, bytes(path)]));
}

/** The same with one bit of a file turned. */
export function tampered(path: string): Map<string, Uint8Array> {
  const files = linearFiles();
  const bytes = files.get(path)!;
  bytes[bytes.length >> 1]! ^= 1;
  return files;
}

export interface ModelServer {
  readonly address: string;
  close(): void;
}

/** Serves the files; `status` answers those that it is not 200 for. */
export async function serveFiles(
  files: ReadonlyMap<string, Uint8Array>,
  status: (path: string) => number = () => 200,
): Promise<ModelServer> {
  const server = createServer(({ url = '/' }, response) => {
    const path = url.slice('/models/'.length);
    const bytes = files.get(path);
    const code = bytes ? status(path) : 404;
    response.writeHead(code, { 'Content-Type': 'application/octet-stream' });
    response.end(code === 200 ? bytes : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/models`, close: () => server.close() };
}
