import type { ModelId } from '../../domain/model';
import { formatScore } from '../format';
import { MODEL_LOOKS } from '../modelLook';
import { STRINGS } from '../strings';
import styles from './ScoreTable.module.css';

export interface Props {
  id: ModelId;
  score: number | undefined;
  /** From which score on the model predicts the category; none where it has no say in that. */
  threshold: number | undefined;
  /** Whether a phone shows it. */
  shown: boolean;
}

/** A score as a number, a bar, and a mark where it counts as predicted. */
export function ScoreCell({ id, score, threshold, shown }: Props) {
  if (score === undefined) {
    return (
      <td className={styles['cell']} data-shown={shown || undefined}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{STRINGS.table.pending}</span>
      </td>
    );
  }
  const predicted = threshold !== undefined && score >= threshold;
  return (
    <td
      className={styles['cell']}
      data-model={id}
      data-shown={shown || undefined}
      data-predicted={predicted || undefined}
      {...(threshold !== undefined && { title: STRINGS.table.threshold(formatScore(threshold)) })}
    >
      <div className={styles['score']}>
        <span>{formatScore(score)}</span>
        <span className={styles['check']}>
          {predicted && (
            <>
              <span aria-hidden="true">✓</span>
              <span className="visually-hidden">{STRINGS.table.predicted}</span>
            </>
          )}
        </span>
        <span className={styles['track']} aria-hidden="true">
          <span
            className={styles['bar']}
            style={{ inlineSize: `${100 * score}%`, background: MODEL_LOOKS[id].colour }}
          />
          {threshold !== undefined && (
            <span
              className={styles['threshold']}
              style={{ insetInlineStart: `${100 * threshold}%` }}
            />
          )}
        </span>
      </div>
    </td>
  );
}
