import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useApp, useColumns } from '../../store/hooks';
import { THEMES } from '../../store/state';
import { Button } from '../parts/Button';
import { Segmented } from '../parts/Segmented';
import { STRINGS } from '../strings';
import styles from './AboutDialog.module.css';
import { DataFacts } from './DataFacts';
import { DeviceSection } from './DeviceSection';
import { Machine } from './Machine';
import { ModelCardView } from './ModelCardView';

const TEXT = STRINGS.aboutView;

/** What the page is, what its models are made of, and how it looks: a drawer on the right. */
export default function AboutDialog({ onClose }: { onClose: () => void }) {
  const columns = useColumns();
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles['drawer'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <div className={styles['head']}>
            <Heading slot="title" level={2}>
              {TEXT.title}
            </Heading>
            <Button look="quiet" onPress={onClose}>
              {STRINGS.close}
            </Button>
          </div>
          <p className={styles['prose']}>{TEXT.intro}</p>
          <Segmented
            label={TEXT.theme}
            options={THEMES.map((value) => ({ value, label: TEXT.themes[value] }))}
            value={theme}
            onChange={setTheme}
          />
          <DeviceSection />
          <Machine />
          <h3>{TEXT.models}</h3>
          {columns.length === 0 && <p>{TEXT.notOpen}</p>}
          {columns.map((card) => (
            <ModelCardView key={card.id} card={card} />
          ))}
          <DataFacts />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
