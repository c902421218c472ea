import { ToggleButton } from 'react-aria-components';
import { Tick } from '../../ui/parts/Tick';
import { WIDGET as TEXT } from '../../ui/strings/widget';
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
      <Tick />
      <span className={styles['category']}>
        <PathText names={path} isMain={isMain} />
      </span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
    </ToggleButton>
  );
}

/** A separator never begins a line; where a path says what was found, its end stands out. */
function PathText({ names, isMain }: { names: readonly string[]; isMain: boolean }) {
  const above = names.slice(0, -1).map((name) => name + TEXT.separator);
  return (
    <>
      <span className={isMain ? '' : styles['above']}>{above.join('')}</span>
      {names.at(-1)}
    </>
  );
}
