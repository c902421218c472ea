import { setBackend } from '@tensorflow/tfjs-core';
import { AppError, messageOf } from '../domain/errors';
import type { BackendName } from './backendDriver';

export const BACKEND_TITLES = {
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
} as const satisfies Record<BackendName, string>;

/** @throws AppError `no-backend` when tfjs cannot start it */
export async function makeCurrent(name: BackendName): Promise<void> {
  let reason = '';
  try {
    if (await setBackend(name)) return;
  } catch (thrown) {
    reason = ` (${messageOf(thrown)})`;
  }
  throw new AppError('no-backend', `${BACKEND_TITLES[name]} did not start here${reason}.`);
}
