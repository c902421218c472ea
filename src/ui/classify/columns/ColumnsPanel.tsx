import { Checkbox, CheckboxGroup, Dialog, Label, Popover } from 'react-aria-components';
import { useApp, useColumns, useShownColumns } from '../../../store/hooks';
import { ModelMark } from '../../parts/ModelMark';
import type { PanelProps } from '../../parts/PanelButton';
import panels from '../../parts/panels.module.css';
import { STRINGS } from '../../strings';
import styles from './ColumnsPanel.module.css';

const TEXT = STRINGS.table;

/** Chooses the models that have a column. The last one stays. */
export default function ColumnsPanel({ triggerRef, onClose }: PanelProps) {
  const columns = useColumns();
  const shown = useShownColumns().map(({ id }) => id);
  const setView = useApp((state) => state.setView);
  const show = (chosen: readonly string[]) =>
    setView({
      hiddenColumns: columns.map(({ id }) => id).filter((id) => !chosen.includes(id)),
    });
  return (
    <Popover
      className={panels['panel'] ?? ''}
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom end"
    >
      <Dialog className={panels['dialog'] ?? ''} aria-label={TEXT.columns}>
        <CheckboxGroup className={styles['group'] ?? ''} value={shown} onChange={show}>
          <Label className={panels['quiet'] ?? ''}>{TEXT.columnsShown}</Label>
          {columns.map(({ id, title }) => (
            <Checkbox
              key={id}
              value={id}
              className={styles['choice'] ?? ''}
              isDisabled={shown.length === 1 && shown[0] === id}
            >
              <span className={styles['box']} aria-hidden="true" />
              <ModelMark id={id} />
              {title}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <p className={styles['hint']}>{TEXT.columnsHint}</p>
      </Dialog>
    </Popover>
  );
}
