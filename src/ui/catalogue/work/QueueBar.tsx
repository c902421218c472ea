import { useCatalogue } from '../../../store/catalogue/hooks';
import { ORDERS, type OpenCatalogue } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { SearchBox } from '../../parts/SearchBox';
import { Segmented } from '../../parts/Segmented';
import { QUEUE as TEXT } from '../../strings/catalogueWork';
import type { Command } from '../review/commands';
import { AcceptAll } from './AcceptAll';
import styles from './WorkScreen.module.css';

export interface Props {
  open: OpenCatalogue;
  onCommand: (command: Command) => void;
  say: (sentence: string) => void;
}

/** Finds and orders rows, and what is done with many of them. */
export function QueueBar({ open, onCommand, say }: Props) {
  const setSearch = useCatalogue((state) => state.setSearch);
  const searchAgain = useCatalogue((state) => state.searchAgain);
  const setOrder = useCatalogue((state) => state.setOrder);
  const { visible, catalogue, cellSearch, canUndo, canRedo, isReadOnly } = open;
  return (
    <div className={styles['bar']}>
      <SearchBox
        label={TEXT.search}
        placeholder={TEXT.searchHint}
        clear={TEXT.clearSearch}
        value={open.search}
        onChange={setSearch}
      />
      <Segmented
        label={TEXT.order}
        labelHidden
        options={ORDERS.map((value) => ({ value, label: TEXT.orders[value] }))}
        value={open.order}
        onChange={setOrder}
      />
      <p role="status" className={styles['figures']}>
        {TEXT.found[cellSearch.status](formatCount(visible.length), formatCount(catalogue.rows))}
      </p>
      <div className={styles['buttons']}>
        {!isReadOnly && (
          <>
            <Button look="quiet" isDisabled={!canUndo} onPress={() => onCommand({ kind: 'undo' })}>
              {TEXT.undo}
            </Button>
            <Button look="quiet" isDisabled={!canRedo} onPress={() => onCommand({ kind: 'redo' })}>
              {TEXT.redo}
            </Button>
          </>
        )}
        <Button look="quiet" aria-haspopup="dialog" onPress={() => onCommand({ kind: 'keys' })}>
          {TEXT.keys}
        </Button>
        <AcceptAll open={open} say={say} />
      </div>
      {cellSearch.status === 'failed' && (
        <Notice message={TEXT.searchFailed(cellSearch.message)} onRetry={searchAgain} />
      )}
    </div>
  );
}
