import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { Button } from '../../parts/Button';
import { START } from '../../strings/catalogue';
import { AGAIN, WORK as TEXT } from '../../strings/catalogueWork';
import view from '../CatalogueView.module.css';
import styles from './WorkScreen.module.css';

/** What stands in the way of the work, or went wrong in it. */
export function Notices({ open }: { open: OpenCatalogue }) {
  const { isReadOnly, isFree, isOutdated, failure } = open;
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
      {isOutdated && <Outdated open={open} />}
      {failure !== undefined && (
        <div role="alert" className={styles['failure']}>
          <p>{failure}</p>
          <Button onPress={dismiss}>{TEXT.dismiss}</Button>
        </div>
      )}
    </>
  );
}

/** Answers of two releases are never mixed: the way on is to have all of them anew. */
function Outdated({ open: { catalogue, isReadOnly } }: { open: OpenCatalogue }) {
  const classifyAgain = useCatalogue((state) => state.classifyAgain);
  const { model, rows, answered } = catalogue;
  const way = answered < rows ? AGAIN.outdatedRest : AGAIN.outdatedAll;
  return (
    <div className={`${view['remark']} ${view['caution']} ${view['offer']}`}>
      <p role="status">
        {AGAIN.outdated} {!isReadOnly && way(formatCount(rows))}
      </p>
      {!isReadOnly && <Button onPress={() => classifyAgain(model)}>{AGAIN.now}</Button>}
    </div>
  );
}
