import { useApp } from '../../../store/hooks';
import { Button } from '../../parts/Button';
import { STRINGS } from '../../strings';
import styles from '../ProductForm.module.css';

const TEXT = STRINGS.form;

/** The way back after a product was brought back, until the next keystroke. */
export function UndoBringBack() {
  const undo = useApp((state) => state.undoBringBack);
  const possible = useApp(({ leftProduct, sequence }) => leftProduct?.until === sequence);
  return (
    <div role="status">
      {possible && (
        <p className={styles['undo']}>
          {TEXT.broughtBack}
          <Button look="quiet" onPress={undo}>
            {TEXT.undo}
          </Button>
        </p>
      )}
    </div>
  );
}
