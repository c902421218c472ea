import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  goldensFileSchema,
  historyFileSchema,
  labelsFileSchema,
  registrySchema,
} from '../../src/manifest/schema';

/** The models the tests are served, read from the build itself. */
const MODELS = join(import.meta.dirname, '..', '..', 'dist', 'models');

export const registry = read(registrySchema, 'registry.json');
export const labels = read(labelsFileSchema, registry.labels.path).labels.map(({ name }) => name);
export const goldens = () => read(goldensFileSchema, registry.goldens.path).examples;

export function historyOf(model: string) {
  return read(historyFileSchema, cardOf(model).history.path);
}

export function cardOf(model: string) {
  const card = registry.models.find(({ id }) => id === model);
  if (card === undefined) throw new Error(`registry.json has no model ${model}`);
  return card;
}

function read<Schema extends v.GenericSchema>(schema: Schema, path: string): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(join(MODELS, path), 'utf8')));
}
