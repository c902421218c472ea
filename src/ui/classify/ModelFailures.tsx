import type { BaseModelId } from '../../domain/model';
import { useApp, useAskedBaseColumns } from '../../store/hooks';
import { formatList } from '../format';
import { Notice } from '../parts/Notice';
import { STRINGS } from '../strings';
import styles from './ScoreTable.module.css';

/** What failed and why; one notice for all models that failed for the same reason. */
export function ModelFailures() {
  const columns = useAskedBaseColumns();
  const models = useApp((state) => state.models);
  const loadModel = useApp((state) => state.loadModel);
  const failures = new Map<string, BaseModelId[]>();
  for (const { id } of columns) {
    const state = models[id];
    if (state.status !== 'failed') continue;
    failures.set(state.message, [...(failures.get(state.message) ?? []), id]);
  }
  if (failures.size === 0) return null;

  const titlesOf = (ids: readonly BaseModelId[]) =>
    formatList(columns.filter(({ id }) => ids.includes(id)).map(({ title }) => title));
  const retry = async (ids: readonly BaseModelId[]) => {
    for (const id of ids) await loadModel(id);
  };
  return (
    <div className={styles['failures']}>
      {[...failures].map(([message, ids]) => (
        <Notice
          key={message}
          message={STRINGS.table.failure(titlesOf(ids), message)}
          retryLabel={STRINGS.retryOf(titlesOf(ids))}
          onRetry={() => void retry(ids)}
        />
      ))}
    </div>
  );
}
