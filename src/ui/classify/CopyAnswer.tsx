import { lazy } from 'react';
import { pathText, type Answer } from '../../store/answer';
import { answerJson } from '../../store/answerJson';
import { useAskedColumns, useCategoryNames } from '../../store/hooks';
import { Button } from '../parts/Button';
import { PanelButton } from '../parts/PanelButton';
import { useCopy } from '../parts/useCopy';
import { STRINGS } from '../strings';
import styles from './AnswerPanel.module.css';
import { CopyOutcomeText } from './CopyOutcomeText';

const TEXT = STRINGS.answer;

const CopyMenu = lazy(() => import('./CopyMenu'));

/** Copies the path in the form a shop's back office takes, or the answer for a program. */
export function CopyAnswer({ answer }: { answer: Answer }) {
  const names = useCategoryNames();
  const columns = useAskedColumns();
  const { outcome, copy } = useCopy();
  const copyPath = () => copy(pathText(answer.names));
  const copyJson = () => copy(answerJson(answer, names, columns));
  return (
    <span className={styles['copy']}>
      <span className={styles['split']}>
        <Button onPress={copyPath}>{TEXT.copy}</Button>
        <PanelButton
          kind="menu"
          aria-label={TEXT.copyMore}
          panel={(props) => <CopyMenu {...props} onPath={copyPath} onJson={copyJson} />}
        >
          <span aria-hidden="true">▾</span>
        </PanelButton>
      </span>
      <CopyOutcomeText outcome={outcome} failure={TEXT.copyFailed} />
    </span>
  );
}
