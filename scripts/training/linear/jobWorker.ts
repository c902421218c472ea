import { parentPort, workerData } from 'node:worker_threads';
import { growTree } from '../../../src/engine/forest/growTree';
import type { Work } from './jobs';
import { createLabelFitter } from './labelFitter';

/** Does the jobs of one kind of work, one number after the other. */
function jobOf(work: Work): (number: number) => unknown {
  if (work.kind === 'label') return createLabelFitter(work);
  return (number) => growTree(work.data, work.options, number);
}

const run = jobOf(workerData as Work);
parentPort!.on('message', (number: number) => parentPort!.postMessage(run(number)));
