import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { MODEL_IDS } from '../../src/domain/model';
import { reportFileSchema } from '../../src/manifest/reportSchema';
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
export const nets = registry.models.filter((card) => card.kind === 'net');
export const [linear] = registry.models.filter((card) => card.kind === 'linear');
export const [ensemble] = registry.models.filter((card) => card.kind === 'ensemble');
/** The models that score by themselves. */
export const baseModels = registry.models.filter((card) => card.kind !== 'ensemble');
/** The models the ensemble listens to. */
export const members = ensemble?.members.filter(({ weight }) => weight > 0) ?? [];
/** The cards in the order of their columns. */
export const columns = MODEL_IDS.flatMap((id) => registry.models.filter((card) => card.id === id));
export const goldens = () => read(goldensFileSchema, registry.goldens.path).examples;

export function historyOf(model: string) {
  const net = nets.find(({ id }) => id === model);
  if (net === undefined) throw new Error(`registry.json has no net ${model}`);
  return read(historyFileSchema, net.history.path);
}

/** The article's runs that are listed, with what was recorded of them. */
export const articleRuns = (registry.article ?? []).map(({ id, title, history }) => ({
  ...{ id, title },
  history: read(historyFileSchema, history.path),
}));
export const report = () => read(reportFileSchema, registry.report.path);

function read<Schema extends v.GenericSchema>(schema: Schema, path: string): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(join(MODELS, path), 'utf8')));
}
