import { ToggleButton } from 'react-aria-components';
import type { Suggestion } from '../../../store/catalogue/state';
import { formatCount, formatScore } from '../../format';
import { Tick } from '../../parts/Tick';
import { DETAIL as TEXT } from '../../strings/catalogueDetail';
import styles from './DetailPanel.module.css';

export interface Props {
  suggestions: readonly Suggestion[];
  isReadOnly: boolean;
  /** With its place, counting from 1. */
  onToggle: (place: number) => void;
}

/** There is a key for each of the first nine. */
const KEYS = 9;

/** What the row could be filed under, each to be switched on or off. */
export function Suggestions({ suggestions, isReadOnly, onToggle }: Props) {
  return (
    <div className={styles['part']}>
      <h4 className={styles['heading']} id="suggestions-of-row">
        {TEXT.suggestions}
      </h4>
      <ol className={styles['suggestions']} aria-labelledby="suggestions-of-row">
        {suggestions.map((each, at) => (
          <li key={each.label}>
            <ToggleButton
              className={styles['suggestion'] ?? ''}
              isSelected={each.chosen}
              isDisabled={isReadOnly}
              onChange={() => onToggle(at + 1)}
            >
              <kbd aria-hidden="true">{at < KEYS ? formatCount(at + 1) : ''}</kbd>
              <Tick />
              <span className={styles['category']}>{each.name}</span>
              <span className={styles['score']}>
                {each.score === undefined ? TEXT.byHand : formatScore(each.score)}
              </span>
            </ToggleButton>
          </li>
        ))}
      </ol>
    </div>
  );
}
