import { useApp } from '../../store/hooks';
import { Button } from '../parts/Button';
import { useCopy } from '../parts/useCopy';
import { STRINGS } from '../strings';
import styles from './AnswerPanel.module.css';
import { CopyOutcomeText } from './CopyOutcomeText';

const TEXT = STRINGS.answer;

/** Copies the address of what is on the screen. */
export function CopyLink() {
  const link = useApp((state) => state.link);
  const { outcome, copy } = useCopy();
  return (
    <span className={styles['copy']}>
      <Button onPress={() => copy(link())}>{TEXT.copyLink}</Button>
      <CopyOutcomeText outcome={outcome} failure={TEXT.linkFailed} />
    </span>
  );
}
