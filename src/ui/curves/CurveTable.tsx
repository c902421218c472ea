import type { AucKind } from '../../store/views/curves';
import { COUNTERPARTS, isArticleId, type RunId } from '../../domain/model';
import { formatMetric } from '../format';
import { ModelMark } from '../parts/ModelMark';
import { CURVES as TEXT } from '../strings/curves';
import styles from './CurvesView.module.css';
import { AUC_METRIC, type ComparedRun, withArticle } from './runs';

export interface Props {
  runs: readonly ComparedRun[];
  auc: AucKind;
}

/** The curves as numbers: a row for each epoch, four columns for each run, the article's too. */
export function CurveTable({ runs: compared, auc }: Props) {
  const runs = withArticle(compared);
  const longest = Math.max(...runs.map(({ history }) => history.epochs.length));
  const cells = [
    ['validation', 'loss', TEXT.loss],
    ['training', 'loss', TEXT.loss],
    ['validation', AUC_METRIC[auc], TEXT.aucOf[auc]],
    ['training', AUC_METRIC[auc], TEXT.aucOf[auc]],
  ] as const;
  return (
    // a region that scrolls must be reachable by keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['tableFrame']} role="region" aria-label={TEXT.table} tabIndex={0}>
      <table className={styles['table']}>
        <caption>{TEXT.table}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {TEXT.epoch}
            </th>
            {runs.map(({ id, title }) => (
              <th key={id} scope="colgroup" colSpan={cells.length}>
                <ModelMark id={netOf(id)} /> {title}
              </th>
            ))}
          </tr>
          <tr>
            {runs.map(({ id }) =>
              cells.map(([part, metric, name]) => (
                <th key={`${id} ${part} ${metric}`} scope="col">
                  {name}
                  <span className={styles['part']}>{TEXT[part]}</span>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: longest }, (_, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {runs.map(({ id, history }) =>
                cells.map(([part, metric]) => (
                  <td
                    key={`${id} ${part} ${metric}`}
                    data-best={history.bestEpoch === index + 1 || undefined}
                  >
                    {numberAt(history.epochs[index]?.[part][metric])}
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const netOf = (id: RunId) => (isArticleId(id) ? COUNTERPARTS[id] : id);

function numberAt(value: number | undefined): string {
  return value === undefined ? '–' : formatMetric(value);
}
