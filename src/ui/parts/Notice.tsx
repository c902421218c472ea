import { STRINGS } from '../strings';
import { Button } from './Button';
import styles from './parts.module.css';

export interface Props {
  message: string;
  onRetry: () => void;
  /** What is tried again, where that is not clear from the text. */
  retryLabel?: string;
}

/** What went wrong, and the way on. */
export function Notice({ message, onRetry, retryLabel }: Props) {
  return (
    <div className={styles['notice']} role="alert">
      <p>{message}</p>
      <Button onPress={onRetry} {...(retryLabel !== undefined && { 'aria-label': retryLabel })}>
        {STRINGS.retry}
      </Button>
    </div>
  );
}
