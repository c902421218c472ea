import { useCatalogue } from '../../../store/catalogue/hooks';
import { Button } from '../../parts/Button';
import { CATALOGUE, START } from '../../strings/catalogue';
import styles from '../CatalogueView.module.css';
import { CatalogueList } from './CatalogueList';
import { DropArea } from './DropArea';
import { PasteRows } from './PasteRows';

/** Nothing is open: the ways to a catalogue. */
export function StartScreen() {
  const persistent = useCatalogue((state) => state.persistent);
  return (
    <div className={styles['screen']}>
      <header className={styles['intro']}>
        <h2>{CATALOGUE.heading}</h2>
        <p className={styles['prose']}>{CATALOGUE.intro}</p>
      </header>
      <DeletedElsewhere />
      {!persistent && <p className={`${styles['remark']} ${styles['caution']}`}>{START.notKept}</p>}
      <DropArea />
      <PasteRows />
      <CatalogueList />
    </div>
  );
}

/** Why the catalogue that was open is no longer there. */
function DeletedElsewhere() {
  const name = useCatalogue((state) => state.deletedElsewhere);
  const dismiss = useCatalogue((state) => state.dismissDeleted);
  if (name === undefined) return null;
  return (
    <div role="alert" className={`${styles['remark']} ${styles['caution']} ${styles['offer']}`}>
      <p>{START.deletedElsewhere(name)}</p>
      <Button onPress={dismiss}>{START.dismiss}</Button>
    </div>
  );
}
