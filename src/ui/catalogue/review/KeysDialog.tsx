import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../parts/Button';
import question from '../../parts/Question.module.css';
import { Toggle } from '../../parts/Toggle';
import { KEYS as TEXT } from '../../strings/catalogueDetail';
import view from '../CatalogueView.module.css';
import styles from './KeysDialog.module.css';

export interface Props {
  /** Whether letters and digits act at once. */
  single: boolean;
  onSingle: (single: boolean) => void;
  onClose: () => void;
}

/** What each key does. */
export function KeysDialog({ single, onSingle, onClose }: Props) {
  return (
    <ModalOverlay
      className={question['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={question['question'] ?? ''}>
        <Dialog className={question['text'] ?? ''}>
          <Heading slot="title" level={2}>
            {TEXT.title}
          </Heading>
          <dl className={styles['keys']}>
            {TEXT.lines.map(({ keys, text }) => (
              <div key={text}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <div>
            <Toggle isOn={single} onChange={onSingle}>
              {TEXT.single}
            </Toggle>
            <p className={view['quiet']}>{TEXT.singleHint}</p>
          </div>
          <div className={question['actions']}>
            <Button look="accent" autoFocus onPress={onClose}>
              {TEXT.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
