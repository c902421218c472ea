import type { ReactNode } from 'react';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { IncomingState } from '../../../store/catalogue/state';
import { formatCount, formatShare } from '../../format';
import { Button } from '../../parts/Button';
import { CATALOGUE, COLUMNS as TEXT } from '../../strings/catalogue';
import view from '../CatalogueView.module.css';
import { ColumnsScreen } from './ColumnsScreen';

export interface Props {
  incoming: Exclude<IncomingState, { status: 'none' }>;
}

/** A file on its way in. */
export function IncomingScreen({ incoming }: Props) {
  switch (incoming.status) {
    case 'inspecting':
      return <Waiting title={TEXT.inspecting(incoming.name)} />;
    case 'mapping':
      return <ColumnsScreen incoming={incoming} />;
    case 'importing':
      return (
        <Waiting title={TEXT.importing(incoming.name)} share={incoming.share}>
          {formatShare(incoming.share)} · {TEXT.read(formatCount(incoming.rows))}
        </Waiting>
      );
    case 'failed':
      return <Failed name={incoming.name} message={incoming.message} />;
  }
}

interface WaitingProps {
  title: string;
  /** In [0, 1]; not known where it is left out. */
  share?: number;
  children?: ReactNode;
}

function Waiting({ title, share, children }: WaitingProps) {
  const cancel = useCatalogue((state) => state.cancelIncoming);
  return (
    <section className={view['card']}>
      <div role="status">
        <h2>{title}</h2>
      </div>
      <progress aria-label={title} max={1} {...(share !== undefined && { value: share })} />
      <div className={view['actions']}>
        <Button onPress={cancel}>{CATALOGUE.cancel}</Button>
        <p className={view['quiet']}>{children}</p>
      </div>
    </section>
  );
}

function Failed({ name, message }: { name: string; message: string }) {
  const cancel = useCatalogue((state) => state.cancelIncoming);
  return (
    <section className={`${view['card']} ${view['failed']}`} role="alert">
      <h2>{TEXT.failed(name)}</h2>
      <p className={view['prose']}>{message}</p>
      <div className={view['actions']}>
        <Button look="accent" onPress={cancel}>
          {TEXT.other}
        </Button>
      </div>
    </section>
  );
}
