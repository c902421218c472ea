import { Dialog, Heading, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useApp } from '../../../store/hooks';
import type { VisitEntry } from '../../../store/visitLog';
import { formatScore, formatTime } from '../../format';
import { Button } from '../../parts/Button';
import type { PanelProps } from '../../parts/PanelButton';
import panels from '../../parts/panels.module.css';
import { STRINGS } from '../../strings';
import { VISIT } from '../../strings/visit';
import styles from './VisitPanel.module.css';

/** The products of this visit, the newest first; one that is chosen comes back. */
export default function VisitPanel({ triggerRef, onClose }: PanelProps) {
  const visit = useApp((state) => state.visit);
  const bringBack = useApp((state) => state.bringBack);
  const clear = useApp((state) => state.clearVisit);
  const choose = (key: unknown) => {
    const entry = visit.find((each) => keyOf(each) === key);
    if (entry) bringBack(entry);
    onClose();
  };
  return (
    <Popover
      className={panels['panel'] ?? ''}
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom start"
    >
      <Dialog className={`${panels['dialog']} ${styles['dialog']}`}>
        <div className={panels['head']}>
          <Heading slot="title">{VISIT.heading}</Heading>
          {/* it stays enabled when the list is empty: a button that goes dead loses the focus */}
          <Button look="quiet" onPress={clear}>
            {VISIT.clear}
          </Button>
        </div>
        <ListBox
          className={styles['list'] ?? ''}
          aria-label={VISIT.heading}
          autoFocus="first"
          items={visit}
          onAction={choose}
          renderEmptyState={() => <p className={panels['quiet']}>{VISIT.empty}</p>}
        >
          {(entry) => <Entry key={keyOf(entry)} entry={entry} />}
        </ListBox>
        <p className={panels['quiet']}>{VISIT.hint}</p>
      </Dialog>
    </Popover>
  );
}

function Entry({ entry }: { entry: VisitEntry }) {
  const { product, answer, time } = entry;
  const name = product.name.trim() || product.description.trim() || VISIT.noName;
  return (
    <ListBoxItem id={keyOf(entry)} className={styles['entry'] ?? ''} textValue={name}>
      <span className={styles['name']}>{name}</span>
      <time className={styles['quiet']} dateTime={new Date(time).toISOString()}>
        {formatTime(time)}
      </time>
      <span className={styles['quiet']}>
        {answer ? answer.names.join(STRINGS.answer.separator) : VISIT.unanswered}
      </span>
      {answer && (
        <span className={styles['number']}>
          <span className="visually-hidden">{VISIT.confidence} </span>
          {formatScore(answer.confidence)}
        </span>
      )}
    </ListBoxItem>
  );
}

/** No two entries have the same product. */
function keyOf({ product }: VisitEntry): string {
  return `${product.name}\n${product.description}`;
}
