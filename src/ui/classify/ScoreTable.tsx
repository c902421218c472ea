import { useMemo, useState } from 'react';
import { ensembleOf, type Column } from '../../store/columns';
import { ensembleStateOf } from '../../store/ensembleState';
import { useApp, useCategoryNames, useRows, useShownColumns } from '../../store/hooks';
import { isBlank } from '../../store/inputSlice';
import type { ModelId } from '../../domain/model';
import { formatCount } from '../format';
import { Button } from '../parts/Button';
import { VirtualBody } from '../parts/VirtualBody';
import { STRINGS } from '../strings';
import { ColumnsButton } from './columns/ColumnsButton';
import { ModelFailures } from './ModelFailures';
import { ModelSwitch } from './ModelSwitch';
import { RowFilter } from './RowFilter';
import { ColumnHead } from './ColumnHead';
import { ScoreRow } from './ScoreRow';
import styles from './ScoreTable.module.css';
import { useRowArrows } from './useRowArrows';

const TEXT = STRINGS.table;
const SHORT = 12;

/** A row for each category, the best first, and a column for each model. */
export function ScoreTable() {
  const columns = useShownColumns();
  const blank = useApp((state) => isBlank(state.product));
  const scored = useApp((state) => !blank && Object.keys(state.scores).length > 0);
  const [chosen, setChosen] = useState<ModelId>();
  const best = useBestColumn();
  // on a phone there is room for one column
  const shown = columns.find(({ id }) => id === chosen)?.id ?? best;
  return (
    <div className={styles['card']}>
      <ModelFailures />
      <div className={styles['toolbar']}>
        {shown && <ModelSwitch shown={shown} onChange={setChosen} />}
        {scored && <Filter />}
        <ColumnsButton />
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

/** The column to show where only one has room: the ensemble once it is there. */
function useBestColumn(): ModelId | undefined {
  const columns = useShownColumns();
  const models = useApp((state) => state.models);
  const ensemble = ensembleOf(columns);
  if (ensemble && ensembleStateOf(ensemble, models).status === 'ready') return ensemble.id;
  return columns[0]?.id;
}

function Filter() {
  return <RowFilter matching={useRows(SHORT).matching} />;
}

function CategoryHead() {
  const setView = useApp((state) => state.setView);
  const sort = useApp((state) => state.view.sort);
  // where the column is hidden, all together stand in for it
  const together = !useShownColumns().some(({ id }) => id === sort);
  return (
    <th scope="col" className={styles['categoryHead']}>
      <span className={styles['headRow']}>{TEXT.category}</span>
      {together ? (
        <span className={styles['quiet']}>{TEXT.sortedTogether}</span>
      ) : (
        <Button look="quiet" onPress={() => setView({ sort: 'together' })}>
          {TEXT.sortTogether}
        </Button>
      )}
    </th>
  );
}

function Body({ columns, shown }: { columns: readonly Column[]; shown: ModelId | undefined }) {
  const { rows } = useRows(SHORT);
  const labels = useMemo(() => rows.map(({ label }) => label), [rows]);
  const { body, stop } = useRowArrows(labels);
  return (
    <VirtualBody body={body} rows={rows} keyOf={({ label }) => label} kept={stop}>
      {({ label, name, scores }, place) => (
        <ScoreRow
          label={label}
          name={name}
          scores={scores}
          columns={columns}
          shown={shown}
          stop={label === labels[stop]}
          place={place}
        />
      )}
    </VirtualBody>
  );
}

function Foot() {
  const { all, filter } = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const count = useCategoryNames().length;
  const { matching } = useRows(SHORT);
  return (
    <div className={styles['foot']}>
      {matching === 0 && count > 0 && <p className={styles['message']}>{TEXT.none}</p>}
      {count > SHORT && filter.trim() === '' && (
        <Button onPress={() => setView({ all: !all })}>
          {all ? TEXT.showBest(formatCount(SHORT)) : TEXT.showAll(formatCount(count))}
        </Button>
      )}
      <p className={styles['quiet']}>
        <span aria-hidden="true">✓</span> {TEXT.legend}
      </p>
    </div>
  );
}
