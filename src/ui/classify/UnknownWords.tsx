import { useId } from 'react';
import { useApp } from '../../store/hooks';
import { inputOf, type InputId } from '../../store/inputs';
import { formatCount } from '../format';
import { STRINGS } from '../strings';
import styles from './UnknownWords.module.css';

const TEXT = STRINGS.form;
const SHOWN = 12;

/** The words of the input that are not in the vocabulary. */
export function UnknownWords({ input }: { input: InputId }) {
  const unknown = useApp((state) => inputOf(state, input)?.encoded?.product.unknown);
  const headingId = useId();
  if (unknown === undefined || unknown.length === 0) return null;
  const hidden = unknown.length - SHOWN;
  return (
    <div className={styles['unknown']}>
      <h3 id={headingId} className={styles['heading']}>
        {TEXT.unknown}
      </h3>
      <ul className={styles['words']} aria-labelledby={headingId}>
        {unknown.slice(0, SHOWN).map((word) => (
          <li key={word} className={styles['word']}>
            <bdi>{word}</bdi>
          </li>
        ))}
        {hidden > 0 && <li>{TEXT.unknownMore(formatCount(hidden))}</li>}
      </ul>
      <p className={styles['hint']}>{TEXT.unknownHint}</p>
    </div>
  );
}
