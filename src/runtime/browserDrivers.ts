import type { BackendDriver, BackendName } from './backendDriver';

/**
 * The backends of a browser, best first. Each is fetched only when its turn comes, so that
 * none of tfjs stands in the way of the first paint.
 *
 * @param asked the backend to begin with; WebGL drawn by software is used only when asked for
 */
export function browserDrivers(asked?: BackendName): BackendDriver[] {
  const drivers: BackendDriver[] = [
    {
      name: 'webgl',
      start: async () => {
        const { startWebgl } = await import('./webglDriver');
        return await startWebgl({ allowSoftware: asked === 'webgl' });
      },
    },
    {
      name: 'wasm',
      start: async () => (await import('./wasmDriver')).startWasm(),
    },
    {
      name: 'cpu',
      start: async () => (await import('./cpuDriver')).startCpu(),
    },
  ];
  return drivers.slice(
    Math.max(
      0,
      drivers.findIndex(({ name }) => name === asked),
    ),
  );
}

/** The backend that `?backend=webgl|wasm|cpu` of an address asks for. */
export function askedBackend(search: string): BackendName | undefined {
  const asked = new URLSearchParams(search).get('backend');
  return asked === 'webgl' || asked === 'wasm' || asked === 'cpu' ? asked : undefined;
}
