import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, type Props as ButtonProps } from './Button';
import styles from './Question.module.css';

export interface Props extends Pick<ButtonProps, 'look' | 'aria-label' | 'isDisabled'> {
  /** On the button that asks. */
  children: ReactNode;
  title: string;
  text: string;
  /** What can be chosen before. */
  choice?: ReactNode;
  /** Says what is done, not just "yes". */
  confirm: string;
  /** The way out, which has the focus. */
  keep: string;
  onConfirm: () => void;
  /** When it is asked: what it names can be settled then. */
  onAsk?: () => void;
}

/** A button that asks before it does what cannot be overlooked. */
export function Question({ children, onAsk, ...props }: Props) {
  const { title, text, choice, confirm, keep, onConfirm, ...rest } = props;
  return (
    <DialogTrigger onOpenChange={(isOpen) => isOpen && onAsk?.()}>
      <Button {...rest}>{children}</Button>
      <ModalOverlay className={styles['overlay'] ?? ''}>
        <Modal className={styles['question'] ?? ''}>
          <Dialog role="alertdialog" className={styles['text'] ?? ''}>
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <p>{text}</p>
                {choice}
                <div className={styles['actions']}>
                  <Button
                    onPress={() => {
                      onConfirm();
                      close();
                    }}
                  >
                    {confirm}
                  </Button>
                  <Button look="accent" autoFocus onPress={close}>
                    {keep}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
