import { useMemo, useState } from 'react';
import { useApp, useCategoryNames, useColumns, useRows, type Column } from '../../store/hooks';
import { isBlank } from '../../store/inputSlice';
import { PREDICTED_FROM } from '../../store/rows';
import type { ModelId } from '../../domain/model';
import { formatCount, formatScore } from '../format';
import { Button } from '../parts/Button';
import { STRINGS } from '../strings';
import { ModelSwitch } from './ModelSwitch';
import { RowFilter } from './RowFilter';
import { ColumnHead } from './ColumnHead';
import { ScoreRow } from './ScoreRow';
import styles from './ScoreTable.module.css';

const TEXT = STRINGS.table;
const SHORT = 12;

/** A row for each category, the best first, and a column for each model. */
export function ScoreTable() {
  const columns = useColumns();
  const blank = useApp((state) => isBlank(state.product));
  const scored = useApp((state) => !blank && Object.keys(state.scores).length > 0);
  const [chosen, setChosen] = useState<ModelId>();
  // on a phone there is room for one column
  const shown = chosen ?? columns[0]?.id;
  return (
    <div className={styles['card']}>
      <div className={styles['toolbar']}>
        {shown && <ModelSwitch shown={shown} onChange={setChosen} />}
        {scored && <RowFilter />}
      </div>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{TEXT.caption}</caption>
        <thead>
          <tr>
            <CategoryHead />
            {columns.map((card) => (
              <ColumnHead key={card.id} card={card} shown={card.id === shown} />
            ))}
          </tr>
        </thead>
        {scored && <Body columns={columns} shown={shown} />}
      </table>
      {scored ? (
        <Foot />
      ) : (
        <p className={styles['message']}>{blank ? TEXT.empty : TEXT.waitingForScores}</p>
      )}
    </div>
  );
}

function CategoryHead() {
  const setView = useApp((state) => state.setView);
  const byMean = useApp((state) => state.view.sort === 'mean');
  return (
    <th scope="col" className={styles['categoryHead']}>
      <span className={styles['headRow']}>{TEXT.category}</span>
      {byMean ? (
        <span className={styles['quiet']}>{TEXT.sortedByMean}</span>
      ) : (
        <Button look="quiet" onPress={() => setView({ sort: 'mean' })}>
          {TEXT.sortByMean}
        </Button>
      )}
    </th>
  );
}

function Body({ columns, shown }: { columns: readonly Column[]; shown: ModelId | undefined }) {
  const { rows } = useRows(SHORT);
  const models = useMemo(() => columns.map(({ id }) => id), [columns]);
  return (
    <tbody>
      {rows.map(({ label, name, scores }) => (
        <ScoreRow key={label} name={name} scores={scores} models={models} shown={shown} />
      ))}
    </tbody>
  );
}

function Foot() {
  const all = useApp((state) => state.view.all);
  const setView = useApp((state) => state.setView);
  const count = useCategoryNames().length;
  const { matching } = useRows(SHORT);
  return (
    <div className={styles['foot']}>
      {matching === 0 && count > 0 && <p className={styles['message']}>{TEXT.none}</p>}
      {count > SHORT && (
        <Button onPress={() => setView({ all: !all })}>
          {all ? TEXT.showBest(formatCount(SHORT)) : TEXT.showAll(formatCount(count))}
        </Button>
      )}
      <p className={styles['quiet']}>
        <span aria-hidden="true">✓</span> {TEXT.legend(formatScore(PREDICTED_FROM))}
      </p>
    </div>
  );
}
