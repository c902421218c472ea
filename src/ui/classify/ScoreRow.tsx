import { memo } from 'react';
import type { ModelId } from '../../domain/model';
import { PREDICTED_FROM } from '../../store/rows';
import { formatScore } from '../format';
import { MODEL_LOOKS } from '../modelLook';
import { STRINGS } from '../strings';
import styles from './ScoreTable.module.css';

export interface Props {
  name: string;
  /** One for each of `models`; `undefined` where a model has not answered. */
  scores: readonly (number | undefined)[];
  models: readonly ModelId[];
  /** The model whose column a phone shows. */
  shown: ModelId | undefined;
}

/** One category and what each model gives it. Drawn again only when a score changes. */
export const ScoreRow = memo(function ScoreRow({ name, scores, models, shown }: Props) {
  return (
    <tr>
      <th scope="row" className={styles['name']}>
        {name}
      </th>
      {models.map((id, column) => (
        <ScoreCell key={id} id={id} score={scores[column]} shown={id === shown} />
      ))}
    </tr>
  );
}, sameRow);

function sameRow(before: Props, after: Props): boolean {
  return (
    before.name === after.name &&
    before.models === after.models &&
    before.shown === after.shown &&
    before.scores.every((score, column) => score === after.scores[column])
  );
}

function ScoreCell({
  id,
  score,
  shown,
}: {
  id: ModelId;
  score: number | undefined;
  shown: boolean;
}) {
  if (score === undefined) {
    return (
      <td className={styles['cell']} data-shown={shown || undefined}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{STRINGS.table.pending}</span>
      </td>
    );
  }
  const predicted = score >= PREDICTED_FROM;
  return (
    <td
      className={styles['cell']}
      data-shown={shown || undefined}
      data-predicted={predicted || undefined}
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
        </span>
      </div>
    </td>
  );
}
