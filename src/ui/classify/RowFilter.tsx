import { useApp, useCategoryNames } from '../../store/hooks';
import { formatCount } from '../format';
import { SearchBox } from '../parts/SearchBox';
import { STRINGS } from '../strings';
import styles from './RowFilter.module.css';

const TEXT = STRINGS.table;

/** Finds categories by parts of the words of their names; Escape or the button empties it. */
export function RowFilter({ matching }: { matching: number }) {
  const filter = useApp((state) => state.view.filter);
  const setView = useApp((state) => state.setView);
  const count = useCategoryNames().length;
  return (
    <div className={styles['filter']}>
      <span role="status" className={styles['found']}>
        {filter.trim() !== '' && TEXT.found(formatCount(matching), formatCount(count))}
      </span>
      <SearchBox
        label={TEXT.filter}
        placeholder={TEXT.filterPlaceholder}
        clear={TEXT.clearFilter}
        value={filter}
        onChange={(text) => setView({ filter: text })}
      />
    </div>
  );
}
