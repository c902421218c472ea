import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { useColumns } from '../../../store/hooks';
import { Button } from '../../parts/Button';
import { ModelMark } from '../../parts/ModelMark';
import { WORK as TEXT } from '../../strings/catalogueWork';
import view from '../CatalogueView.module.css';
import { Audit } from './Audit';
import { AutomaticFiling } from './AutomaticFiling';
import { ClassifyAgain } from './ClassifyAgain';
import { ExportPanel } from './ExportPanel';
import { RunProgress } from './RunProgress';
import styles from './WorkScreen.module.css';

/** What is open, how far it is, and what holds for all of its rows. */
export function WorkHead({ open }: { open: OpenCatalogue }) {
  const close = useCatalogue((state) => state.closeCatalogue);
  const { name, model } = open.catalogue;
  const title = useColumns().find(({ id }) => id === model)?.title ?? model;
  return (
    <header className={view['card']}>
      <div className={styles['title']}>
        <div className={view['intro']}>
          <h2>{name}</h2>
          <div className={styles['model']}>
            <p className={styles['mark']}>
              <ModelMark id={model} />
              {TEXT.model(title)}
            </p>
            {!open.isReadOnly && <ClassifyAgain open={open} />}
          </div>
        </div>
        <div className={view['actions']}>
          <ExportPanel open={open} />
          <Button look="quiet" aria-label={TEXT.closeOf(name)} onPress={close}>
            {TEXT.close}
          </Button>
        </div>
      </div>
      <RunProgress open={open} />
      <div className={styles['rules']}>
        <AutomaticFiling open={open} />
        <Audit open={open} />
      </div>
    </header>
  );
}
