import { useRef } from 'react';
import type { Column } from '../../../store/columns';
import type { ComparedRow } from '../../../store/comparedRows';
import { useApp, useCategoryNames, useComparedRows, useShownColumns } from '../../../store/hooks';
import type { Voice } from '../../../store/views/classify';
import { formatCount } from '../../format';
import { Button } from '../../parts/Button';
import { VirtualBody } from '../../parts/VirtualBody';
import { STRINGS } from '../../strings';
import { COMPARE } from '../../strings/compare';
import { ModelFailures } from '../ModelFailures';
import { RowFilter } from '../RowFilter';
import table from '../ScoreTable.module.css';
import { ComparedHeads } from './ComparedHeads';
import { ComparedRowView } from './ComparedRowView';
import styles from './ComparedTable.module.css';
import { VoiceChoice } from './VoiceChoice';

const SHORT = 12;
const NO_ROWS: readonly ComparedRow[] = [];

/** A row for each category, with what the chosen model gives it for either product. */
export function ComparedTable() {
  const { rows, matching } = useComparedRows(SHORT);
  const voice = useApp((state) => state.view.comparedBy);
  const columns = useShownColumns();
  const body = useRef<HTMLTableSectionElement>(null);
  const card = cardOf(voice, columns);
  const scored = rows.some(({ first, second }) => first !== undefined || second !== undefined);
  return (
    <div className={table['card']}>
      <ModelFailures />
      <div className={styles['toolbar']}>
        <VoiceChoice />
        <RowFilter matching={matching} />
      </div>
      <table className={table['table']} data-compared>
        <caption className={table['caption']}>{COMPARE.caption}</caption>
        <ComparedHeads />
        <VirtualBody
          body={body}
          rows={scored ? rows : NO_ROWS}
          keyOf={({ label }) => label}
          kept={undefined}
        >
          {(row, place) => <ComparedRowView row={row} card={card} place={place} />}
        </VirtualBody>
      </table>
      {scored || matching === 0 ? (
        <Foot matching={matching} />
      ) : (
        <p className={table['message']}>{COMPARE.empty}</p>
      )}
    </div>
  );
}

/** The card whose colour and thresholds the bars have; none of all together without ensemble. */
function cardOf(voice: Voice, columns: readonly Column[]): Column | undefined {
  const chosen = columns.find(({ id }) => id === voice);
  return chosen ?? columns.find(({ id }) => id === 'ensemble');
}

function Foot({ matching }: { matching: number }) {
  const { all, filter } = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const count = useCategoryNames().length;
  const TEXT = STRINGS.table;
  return (
    <div className={table['foot']}>
      {matching === 0 && <p className={table['message']}>{TEXT.none}</p>}
      {count > SHORT && filter.trim() === '' && (
        <Button onPress={() => setView({ all: !all })}>
          {all ? TEXT.showBest(formatCount(SHORT)) : TEXT.showAll(formatCount(count))}
        </Button>
      )}
      <p className={table['quiet']}>
        <span aria-hidden="true">✓</span> {TEXT.legend}
      </p>
    </div>
  );
}
