import { Suspense, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Button, type Props as ButtonProps } from './Button';
import { ErrorBoundary } from './ErrorBoundary';

/** What a panel that opens beside its button is given. */
export interface PanelProps {
  triggerRef: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

export interface Props extends Pick<ButtonProps, 'look' | 'aria-label'> {
  kind: 'dialog' | 'menu';
  /** Draws a part made by `lazy`: it is fetched when it is first opened. */
  panel: (props: PanelProps) => ReactNode;
  children: ReactNode;
}

/** A button that opens a panel beside it. Focus returns to it when that closes. */
export function PanelButton({ kind, panel, children, ...rest }: Props) {
  const [open, setOpen] = useState(false);
  const triggerRef = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        {...rest}
        ref={triggerRef}
        aria-haspopup={kind}
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        {children}
      </Button>
      {open && (
        <ErrorBoundary>
          <Suspense fallback={null}>
            {panel({ triggerRef, onClose: () => setOpen(false) })}
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
