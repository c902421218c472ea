import type { ShownRow } from '../../../store/catalogue/state';
import { GRID as TEXT } from '../../strings/catalogueWork';
import styles from './StatusMark.module.css';

export interface Props {
  shown: ShownRow;
  /** Whether there is room to write out what the marks mean. */
  words?: boolean;
}

/** What makes a row doubtful beside its confidence. */
export function RowMarks({ shown, words = false }: Props) {
  if (shown.kind !== 'product' || shown.path === undefined) return null;
  return (
    <>
      {shown.differs && <Mark sign="⇄" text={TEXT.differs} words={words} />}
      {!shown.agrees && <Mark sign="≠" text={TEXT.disagree} words={words} />}
      {shown.unknownWords > 0 && <Mark sign="∼" text={TEXT.unknown} words={words} />}
    </>
  );
}

function Mark({ sign, text, words }: { sign: string; text: string; words: boolean }) {
  return (
    <span className={styles['doubt']} {...(!words && { title: text })}>
      <span className={styles['sign']} aria-hidden="true">
        {sign}
      </span>
      <span className={words ? '' : 'visually-hidden'}>{words ? text : `, ${text}`}</span>
    </span>
  );
}
