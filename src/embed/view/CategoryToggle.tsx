import { ToggleButton } from 'react-aria-components';
import { PathText } from '../../ui/classify/PathText';
import styles from './WidgetView.module.css';

export interface Props {
  /** Names, root first; the last is what is chosen. */
  path: readonly string[];
  /** What stands at its end. */
  note?: string;
  isChosen: boolean;
  /** Said larger than others. */
  isMain?: boolean;
  onChange: (isChosen: boolean) => void;
}

/** A category, or a whole path, to be switched on or off. */
export function CategoryToggle({ path, note, isChosen, isMain = false, onChange }: Props) {
  return (
    <ToggleButton
      className={`${styles['toggle']} ${isMain ? styles['main'] : ''}`}
      isSelected={isChosen}
      onChange={onChange}
    >
      <span className={styles['tick']} aria-hidden="true" />
      <span className={styles['category']}>
        <PathText names={path} />
      </span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
    </ToggleButton>
  );
}
