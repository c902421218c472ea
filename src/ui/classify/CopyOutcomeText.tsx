import type { CopyOutcome } from '../parts/useCopy';
import { STRINGS } from '../strings';
import styles from './AnswerPanel.module.css';

export interface Props {
  outcome: CopyOutcome;
  /** What to do where the browser refused. */
  failure: string;
}

/** Says whether something was copied. */
export function CopyOutcomeText({ outcome, failure }: Props) {
  return (
    <span role="status" className={styles['outcome']}>
      {outcome === 'copied' && STRINGS.answer.copied}
      {outcome === 'failed' && failure}
    </span>
  );
}
