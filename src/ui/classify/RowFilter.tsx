import { Input, SearchField } from 'react-aria-components';
import { useApp } from '../../store/hooks';
import { STRINGS } from '../strings';
import styles from './ScoreTable.module.css';

/** Finds categories by a part of their name; Escape empties it. */
export function RowFilter() {
  const filter = useApp((state) => state.view.filter);
  const setView = useApp((state) => state.setView);
  return (
    <SearchField
      aria-label={STRINGS.table.filter}
      value={filter}
      onChange={(text) => setView({ filter: text })}
    >
      <Input className={styles['filter'] ?? ''} placeholder={STRINGS.table.filterPlaceholder} />
    </SearchField>
  );
}
