import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import * as v from 'valibot';
import type { GivenVectors } from '../../src/engine/glove/givenVectors';
import type { GloveState } from '../../src/engine/glove/gloveState';
import type { GloveSettings } from '../../src/engine/glove/settings';
import { AppError } from '../../src/domain/errors';
import { readTensors, writeTensors } from '../lib/tensorFile';

const aboutSchema = v.object({
  fingerprint: v.string(),
  dimension: v.number(),
  losses: v.array(v.number()),
});

/**
 * A digest of everything the training depends on but the number of epochs. A checkpoint
 * with another one belongs to another training.
 */
export function trainingFingerprint(
  settings: GloveSettings,
  sequence: Int32Array,
  given: GivenVectors,
): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  return hash.update(sequence).update(given.known).update(given.vectors).digest('hex');
}

/** Keeps a training that stands between two epochs. Whole or not at all. */
export async function writeCheckpoint(
  path: string,
  fingerprint: string,
  { dimension, parameters, squares, losses }: GloveState,
): Promise<void> {
  const tensors = new Map(Object.entries({ parameters, squares }));
  await writeTensors(path, { about: { fingerprint, dimension, losses }, tensors });
}

/**
 * The training that was stopped, or a sentence why there is none to go on with: it was
 * another training, already beyond `epochs`, or the file is damaged. `undefined` when
 * there is no file.
 */
export async function readCheckpoint(
  path: string,
  fingerprint: string,
  epochs: number,
): Promise<GloveState | string | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    const { about, tensors } = await readTensors(path, 'npm run glove');
    const known = v.safeParse(aboutSchema, about);
    const parameters = tensors.get('parameters');
    const squares = tensors.get('squares');
    if (!known.success || !parameters || !squares) return `${path} is no checkpoint of GloVe.`;
    const { dimension, losses } = known.output;
    if (known.output.fingerprint !== fingerprint) return `${path} is of other settings or data.`;
    if (losses.length > epochs) return `${path} is beyond ${epochs} epochs already.`;
    return { dimension, parameters, squares, losses };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'bad-format') return thrown.message;
    throw thrown;
  }
}

export function removeCheckpoint(path: string): void {
  rmSync(path, { force: true });
}
