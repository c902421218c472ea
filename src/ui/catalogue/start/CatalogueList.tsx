import { useEffect } from 'react';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { ListedCatalogue } from '../../../store/catalogue/state';
import { formatCount, formatMoment } from '../../format';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Question } from '../../parts/Question';
import { START as TEXT } from '../../strings/catalogue';
import view from '../CatalogueView.module.css';
import styles from './StartScreen.module.css';

/** What is kept on this device, and how far each has come. */
export function CatalogueList() {
  const list = useCatalogue((state) => state.list);
  const refreshList = useCatalogue((state) => state.refreshList);
  useEffect(() => {
    void refreshList();
  }, [refreshList]);
  return (
    <section className={view['card']} aria-labelledby="catalogues-on-device">
      <h3 id="catalogues-on-device">{TEXT.list}</h3>
      {list.status === 'loading' && (
        <p role="status" className={view['quiet']}>
          {TEXT.listLoading}
        </p>
      )}
      {list.status === 'failed' && (
        <Notice message={list.message} onRetry={() => void refreshList()} />
      )}
      {list.status === 'ready' &&
        (list.catalogues.length === 0 ? (
          <p className={view['quiet']}>{TEXT.listEmpty}</p>
        ) : (
          <CatalogueTable catalogues={list.catalogues} />
        ))}
    </section>
  );
}

function CatalogueTable({ catalogues }: { catalogues: readonly ListedCatalogue[] }) {
  const { name, changed, rows, answered, reviewed, actions } = TEXT.columns;
  return (
    <table className={`${view['table']} ${styles['list']}`} aria-labelledby="catalogues-on-device">
      <thead>
        <tr>
          {[name, changed, rows, answered, reviewed].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <td>
            <span className="visually-hidden">{actions}</span>
          </td>
        </tr>
      </thead>
      <tbody>
        {catalogues.map((each) => (
          <CatalogueLine key={each.id} catalogue={each} />
        ))}
      </tbody>
    </table>
  );
}

function CatalogueLine({ catalogue }: { catalogue: ListedCatalogue }) {
  const openCatalogue = useCatalogue((state) => state.openCatalogue);
  const removeCatalogue = useCatalogue((state) => state.removeCatalogue);
  const { id, name, rows, products } = catalogue;
  const answered = TEXT.of(formatCount(catalogue.answered), formatCount(rows));
  const reviewed = TEXT.of(formatCount(catalogue.reviewed), formatCount(products));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-title={TEXT.columns.changed}>{formatMoment(catalogue.changed)}</td>
      <td data-title={TEXT.columns.rows}>{formatCount(rows)}</td>
      <td data-title={TEXT.columns.answered}>{answered}</td>
      <td data-title={TEXT.columns.reviewed}>{reviewed}</td>
      <td>
        <div className={styles['ways']}>
          <Button aria-label={TEXT.openOf(name)} onPress={() => void openCatalogue(id)}>
            {TEXT.open}
          </Button>
          <Question
            look="quiet"
            aria-label={TEXT.removeOf(name)}
            title={TEXT.removeTitle(name)}
            text={TEXT.removeText(formatCount(rows), formatCount(catalogue.reviewed))}
            confirm={TEXT.removeConfirm(name)}
            keep={TEXT.keep}
            onConfirm={() => void removeCatalogue(id)}
          >
            {TEXT.remove}
          </Question>
        </div>
      </td>
    </tr>
  );
}
