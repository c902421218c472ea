import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { PanelProps } from '../parts/PanelButton';
import { STRINGS } from '../strings';
import panels from '../parts/panels.module.css';

const TEXT = STRINGS.answer;

export interface Props extends PanelProps {
  onPath: () => void;
  onJson: () => void;
}

/** The forms in which an answer can be copied. */
export default function CopyMenu({ triggerRef, onClose, onPath, onJson }: Props) {
  return (
    <Popover
      className={panels['panel'] ?? ''}
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom end"
      aria-label={TEXT.copyMore}
    >
      <Menu
        className={panels['menu'] ?? ''}
        aria-label={TEXT.copyMore}
        autoFocus="first"
        onClose={onClose}
      >
        <MenuItem className={panels['item'] ?? ''} onAction={onPath}>
          {TEXT.copyPath}
        </MenuItem>
        <MenuItem className={panels['item'] ?? ''} onAction={onJson}>
          {TEXT.copyJson}
        </MenuItem>
      </Menu>
    </Popover>
  );
}
