import type { RowDetail } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { DETAIL as TEXT } from '../../strings/catalogueDetail';
import view from '../CatalogueView.module.css';
import styles from './DetailPanel.module.css';

/** The product as it was read from the file. */
export function ProductText({ detail: { line, name, description } }: { detail: RowDetail }) {
  return (
    <div className={styles['text']}>
      <p className={view['quiet']}>{TEXT.line(formatCount(line))}</p>
      <h3 className={styles['name']}>{name || TEXT.unnamed}</h3>
      {description === '' ? (
        <p className={view['quiet']}>{TEXT.noDescription}</p>
      ) : (
        <p className={styles['description']}>{description}</p>
      )}
    </div>
  );
}
