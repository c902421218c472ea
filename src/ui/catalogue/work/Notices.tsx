import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { Button } from '../../parts/Button';
import { START } from '../../strings/catalogue';
import { WORK as TEXT } from '../../strings/catalogueWork';
import view from '../CatalogueView.module.css';
import styles from './WorkScreen.module.css';

/** What stands in the way of the work, or went wrong in it. */
export function Notices({ open: { isReadOnly, isFree, failure } }: { open: OpenCatalogue }) {
  const persistent = useCatalogue((state) => state.persistent);
  const dismiss = useCatalogue((state) => state.dismissFailure);
  const change = useCatalogue((state) => state.openToChange);
  return (
    <>
      {isReadOnly && (
        <div className={`${view['remark']} ${view['caution']} ${view['offer']}`}>
          <p role="status">{isFree ? TEXT.free : TEXT.readOnly}</p>
          {isFree && <Button onPress={() => void change()}>{TEXT.change}</Button>}
        </div>
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
