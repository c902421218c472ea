import {
  ARTICLE_IDS,
  BASE_MODEL_IDS,
  isModelId,
  MODEL_IDS,
  type ArticleId,
  type BaseModelId,
  type ModelId,
} from '../domain/model';
import type { ArticleRun, EnsembleCard, ModelCard, Registry } from '../manifest/schema';

/** A model that scores by itself. */
export type BaseColumn = Exclude<ModelCard, EnsembleCard> & { id: BaseModelId };

/** All of them together. */
export type EnsembleColumn = EnsembleCard & { id: 'ensemble' };

/** A card of the registry whose model has a column. */
export type Column = BaseColumn | EnsembleColumn;

/** The registry's models that this release knows, in the order of their columns. */
export function columnsOf({ models }: Registry): Column[] {
  const known = models.map(columnOf).filter((column) => column !== undefined);
  const placeOf = ({ id }: Column) => MODEL_IDS.indexOf(id);
  return known.sort((a, b) => placeOf(a) - placeOf(b));
}

function columnOf(card: ModelCard): Column | undefined {
  const { id } = card;
  if (!isModelId(id)) return undefined;
  if (card.kind === 'ensemble') return id === 'ensemble' ? { ...card, id } : undefined;
  return id === 'ensemble' ? undefined : { ...card, id };
}

/** A run of the article's recipe that this release knows where to lay. */
export type ArticleColumn = ArticleRun & { id: ArticleId };

/** The registry's runs of the article's recipe, in the order of our columns. */
export function articleRunsOf({ article = [] }: Registry): ArticleColumn[] {
  return ARTICLE_IDS.flatMap((id) => {
    const run = article.find((each) => each.id === id);
    return run ? [{ ...run, id }] : [];
  });
}

export function isBase(column: Column): column is BaseColumn {
  return column.kind !== 'ensemble';
}

export function ensembleOf(columns: readonly Column[]): EnsembleColumn | undefined {
  return columns.find((column) => column.kind === 'ensemble');
}

/** The columns that are not hidden; all of them rather than none. */
export function shownOf(columns: readonly Column[], hidden: readonly ModelId[]): readonly Column[] {
  const shown = columns.filter(({ id }) => !hidden.includes(id));
  return shown.length > 0 && shown.length < columns.length ? shown : columns;
}

/**
 * The columns of the models that are asked: those that are shown and, as long as the ensemble
 * is, its members. Without it the answer rests on what is shown, so what is hidden is neither
 * loaded nor heard.
 */
export function askedOf(columns: readonly Column[], hidden: readonly ModelId[]): readonly Column[] {
  const shown = shownOf(columns, hidden);
  const ensemble = ensembleOf(shown);
  const members = ensemble ? membersOf(ensemble).map(({ id }) => id) : [];
  const asked = columns.filter(
    (column) => shown.includes(column) || (isBase(column) && members.includes(column.id)),
  );
  return asked.length < columns.length ? asked : columns;
}

/** A record with one entry for each model. */
export function forEachBaseModel<T>(value: (id: BaseModelId) => T): Record<BaseModelId, T> {
  const entries = BASE_MODEL_IDS.map((id) => [id, value(id)] as const);
  return Object.fromEntries(entries) as Record<BaseModelId, T>;
}

/** The models an ensemble cannot answer without, in the order of the columns. */
export function membersOf({ members }: EnsembleCard): { id: BaseModelId; weight: number }[] {
  return BASE_MODEL_IDS.flatMap((id) => {
    const weight = members.find((member) => member.id === id)?.weight ?? 0;
    return weight > 0 ? [{ id, weight }] : [];
  });
}
