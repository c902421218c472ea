import { useEffect, useState } from 'react';
import { pathText } from '../../store/answer';
import { Button } from '../parts/Button';
import { STRINGS } from '../strings';
import styles from './AnswerPanel.module.css';

const TEXT = STRINGS.answer;
const CONFIRMED_MS = 2000;

/** Copies the path in the form a shop's back office takes. */
export function CopyPath({ names }: { names: readonly string[] }) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome('none'), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(pathText(names));
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }
  return (
    <>
      <Button onPress={() => void copy()}>{TEXT.copy}</Button>
      <span role="status" className={styles['label']}>
        {outcome === 'copied' && TEXT.copied}
        {outcome === 'failed' && TEXT.copyFailed}
      </span>
    </>
  );
}
