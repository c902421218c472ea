import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { Button } from '../../parts/Button';
import { START } from '../../strings/catalogue';
import { WORK as TEXT } from '../../strings/catalogueWork';
import view from '../CatalogueView.module.css';
import styles from './WorkScreen.module.css';

/** What stands in the way of the work, or went wrong in it. */
export function Notices({ open: { isReadOnly, failure } }: { open: OpenCatalogue }) {
  const persistent = useCatalogue((state) => state.persistent);
  const dismiss = useCatalogue((state) => state.dismissFailure);
  return (
    <>
      {isReadOnly && (
        <p role="status" className={`${view['remark']} ${view['caution']}`}>
          {TEXT.readOnly}
        </p>
      )}
      {!persistent && <p className={`${view['remark']} ${view['caution']}`}>{START.notKept}</p>}
      {failure !== undefined && (
        <div role="alert" className={styles['failure']}>
          <p>{failure}</p>
          <Button onPress={dismiss}>{TEXT.dismiss}</Button>
        </div>
      )}
    </>
  );
}
