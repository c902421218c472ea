import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue, RunNumbers } from '../../../store/catalogue/state';
import { formatCount, formatShare, formatWait } from '../../format';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { RUN as TEXT } from '../../strings/catalogueWork';
import styles from './WorkScreen.module.css';

/** How far classifying has come, and what can be done about it. */
export function RunProgress({ open }: { open: OpenCatalogue }) {
  const { run, catalogue, isReadOnly, isOutdated } = open;
  const start = useCatalogue((state) => state.start);
  const { answered, rows, products } = catalogue;
  switch (run.status) {
    case 'idle':
      return (
        <div className={styles['run']}>
          <p className={styles['figures']}>{TEXT.idle(formatCount(answered), formatCount(rows))}</p>
          {!isReadOnly && !isOutdated && answered < rows && (
            <Button onPress={start}>{answered > 0 ? TEXT.goOn : TEXT.start}</Button>
          )}
        </div>
      );
    case 'resetting':
      return (
        <p role="status" className={styles['figures']}>
          {TEXT.resetting}
        </p>
      );
    case 'loading':
      return (
        <div className={styles['run']}>
          <progress aria-label={TEXT.loading} max={1} value={run.arrived} />
          <p className={styles['figures']}>{TEXT.arrived(formatShare(run.arrived))}</p>
          <CancelButton />
        </div>
      );
    case 'running':
    case 'paused':
      return <Running numbers={run.numbers} isPaused={run.status === 'paused'} />;
    case 'done':
      return <p className={styles['figures']}>{TEXT.done(formatCount(products))}</p>;
    case 'failed':
      return <Notice message={run.message} onRetry={start} />;
  }
}

function Running({ numbers, isPaused }: { numbers: RunNumbers; isPaused: boolean }) {
  const pause = useCatalogue((state) => state.pause);
  const resume = useCatalogue((state) => state.resume);
  return (
    <div className={styles['run']}>
      <progress aria-label={TEXT.label} max={Math.max(1, numbers.total)} value={numbers.done} />
      <p className={styles['figures']}>{numberTexts(numbers, isPaused).join(' · ')}</p>
      <div className={styles['buttons']}>
        <Button onPress={isPaused ? resume : pause}>{isPaused ? TEXT.resume : TEXT.pause}</Button>
        <CancelButton />
      </div>
    </div>
  );
}

function CancelButton() {
  const cancel = useCatalogue((state) => state.cancelRun);
  return (
    <Button look="quiet" onPress={cancel}>
      {TEXT.cancel}
    </Button>
  );
}

function numberTexts(numbers: RunNumbers, isPaused: boolean): string[] {
  const { done, total, failed, rowsPerSecond, secondsLeft } = numbers;
  const texts = [TEXT.numbers(formatCount(done), formatCount(total))];
  if (failed > 0) texts.push(TEXT.failures(formatCount(failed)));
  if (isPaused) return [...texts, TEXT.paused];
  if (rowsPerSecond !== undefined) texts.push(TEXT.rate(formatCount(Math.round(rowsPerSecond))));
  if (secondsLeft !== undefined) texts.push(TEXT.left(formatWait(secondsLeft)));
  return texts;
}
