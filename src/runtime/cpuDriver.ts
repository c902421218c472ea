import '@tensorflow/tfjs-backend-cpu';
import type { RunningBackend } from './backendDriver';
import { makeCurrent } from './makeCurrent';

/** Plain JavaScript: slow, but it runs everywhere. */
export async function startCpu(): Promise<RunningBackend> {
  await makeCurrent('cpu');
  return { name: 'cpu', isLost: () => false, onLost: () => {}, stop: () => {} };
}
