import { memo } from 'react';
import type { ModelId } from '../../domain/model';
import type { Column } from '../../store/columns';
import type { RowPlace } from '../parts/VirtualBody';
import { ScoreCell } from './ScoreCell';
import styles from './ScoreTable.module.css';
import { WhyButton } from './why/WhyButton';

export interface Props {
  label: number;
  name: string;
  /** One for each column; `undefined` where a model has not answered. */
  scores: readonly (number | undefined)[];
  columns: readonly Column[];
  /** The model whose column a phone shows. */
  shown: ModelId | undefined;
  /** Whether the Tab key stops here; the arrow keys reach every row. */
  stop: boolean;
  place: RowPlace;
}

/** One category and what each model gives it. Drawn again only when a score changes. */
export const ScoreRow = memo(function ScoreRow(props: Props) {
  const { label, name, scores, columns, shown, stop, place } = props;
  return (
    <tr data-label={label} {...place}>
      <th scope="row" className={styles['name']}>
        <WhyButton name={name} stop={stop} />
      </th>
      {columns.map(({ id, thresholds }, column) => (
        <ScoreCell
          key={id}
          id={id}
          score={scores[column]}
          threshold={thresholds.perLabel[label]}
          shown={id === shown}
        />
      ))}
    </tr>
  );
}, sameRow);

function sameRow(before: Props, after: Props): boolean {
  return (
    before.label === after.label &&
    before.columns === after.columns &&
    before.shown === after.shown &&
    before.stop === after.stop &&
    before.place['data-index'] === after.place['data-index'] &&
    before.scores.every((score, column) => score === after.scores[column])
  );
}
