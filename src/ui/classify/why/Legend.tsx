import { WHY } from '../../strings/why';
import styles from './Why.module.css';
import type { WordSaid } from './wordsSaid';

/** What the lines under the words mean; only those that occur are named. */
export function Legend({ words }: { words: readonly WordSaid[] }) {
  const unknown = words.some(({ known }) => !known);
  const unread = words.some(({ said }) => said === undefined);
  const entries = [
    [{ 'data-side': 'for' }, WHY.legendFor],
    [{ 'data-side': 'against' }, WHY.legendAgainst],
    ...(unknown ? [[{ 'data-unknown': true }, WHY.legendUnknown] as const] : []),
    ...(unread ? [[{ 'data-unread': true }, WHY.legendUnread] as const] : []),
  ] as const;
  return (
    <ul className={styles['legend']} aria-label={WHY.legend}>
      {entries.map(([look, meaning]) => (
        <li key={meaning}>
          <span className={`${styles['word']} ${styles['sample']}`} aria-hidden="true" {...look}>
            abc
          </span>{' '}
          {meaning}
        </li>
      ))}
    </ul>
  );
}
