import { isModelId, type ModelId } from '../../domain/model';
import type { ModelReport } from '../../manifest/reportSchema';
import { MODEL_LOOKS } from '../modelLook';

/** The model of this id; without one the ensemble, or the first there is. */
export function modelOf(models: readonly ModelReport[], id: string): ModelReport | undefined {
  const withId = (wanted: string) => models.find((model) => model.id === wanted);
  return withId(id) ?? withId('ensemble') ?? models[0];
}

/** The models of these ids in the order of the report; if there is none, those of the page. */
export function modelsOf(models: readonly ModelReport[], ids: readonly string[]): ModelReport[] {
  const chosen = models.filter(({ id }) => ids.includes(id));
  return chosen.length > 0 ? chosen : models.filter(({ kind }) => kind === 'shipped');
}

/** Models that are not in the page have no colour of their own. */
export function colourOf(id: string): string {
  return isModelId(id) ? MODEL_LOOKS[id].colour : 'var(--text-muted)';
}

/** The id of a model that is in the page. */
export function modelIdOf(id: string): ModelId | undefined {
  return isModelId(id) ? id : undefined;
}
