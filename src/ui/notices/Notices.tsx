import type { ReactNode } from 'react';
import { useApp } from '../../store/hooks';
import { Button } from '../parts/Button';
import { STRINGS } from '../strings';
import styles from './Notices.module.css';

const TEXT = STRINGS.offline;

/** What the page has to say by itself; all of it can be waved away, nothing of it takes the focus. */
export default function Notices() {
  return (
    <section className={styles['notices']} aria-label={TEXT.notices} role="status">
      <Update />
      <OfflineReady />
    </section>
  );
}

/** A newer release waits for a word; unsaved work is named before it is lost. */
function Update() {
  const { update } = useApp((state) => state.shell);
  const later = useApp((state) => state.updateLater);
  const unsavedWork = useApp((state) => state.unsavedWork);
  const reload = useApp((state) => state.update);
  const postpone = useApp((state) => state.postponeUpdate);
  if (update === 'none' || later) return null;
  return (
    <Message text={update === 'taken' ? TEXT.updateTaken : TEXT.update} more={unsavedWork}>
      <Button look={unsavedWork === undefined ? 'accent' : 'outlined'} onPress={reload}>
        {unsavedWork === undefined ? TEXT.reload : TEXT.reloadAnyway}
      </Button>
      <Button onPress={postpone}>{TEXT.later}</Button>
    </Message>
  );
}

function OfflineReady() {
  const shown = useApp((state) => state.offlineNotice);
  const dismiss = useApp((state) => state.dismissOfflineNotice);
  if (!shown) return null;
  return (
    <Message text={TEXT.ready}>
      <Button onPress={dismiss}>{TEXT.dismiss}</Button>
    </Message>
  );
}

interface MessageProps {
  text: string;
  more?: string | undefined;
  children: ReactNode;
}

function Message({ text, more, children }: MessageProps) {
  return (
    <div className={styles['message']}>
      <p>
        {text} {more}
      </p>
      <div className={styles['actions']}>{children}</div>
    </div>
  );
}
