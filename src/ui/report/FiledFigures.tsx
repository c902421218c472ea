import { formatCount, formatPercent } from '../format';
import { AUTOMATIC } from '../strings/report';
import type { FiledAt } from './automatic';
import styles from './FiledFigures.module.css';

export interface Props {
  filed: FiledAt;
  /** How many were measured. */
  products: number;
}

/** What the cut means, in the largest figures of the section. */
export function FiledFigures({ filed: { share, precision, recall }, products }: Props) {
  const countOf = (part: number) => formatCount(Math.round(part * products));
  const figures = [
    {
      name: AUTOMATIC.share,
      value: formatPercent(share),
      note: AUTOMATIC.products(countOf(share), formatCount(products)),
    },
    {
      name: AUTOMATIC.precision,
      value: precision === null ? AUTOMATIC.nothingFiled : formatPercent(precision),
      note: AUTOMATIC.rightProducts(countOf(recall)),
    },
    {
      name: AUTOMATIC.recall,
      value: formatPercent(recall),
      note: AUTOMATIC.products(countOf(recall), formatCount(products)),
    },
    {
      name: AUTOMATIC.review,
      value: formatPercent(1 - share),
      note: AUTOMATIC.products(countOf(1 - share), formatCount(products)),
    },
  ];
  return (
    <dl className={styles['figures']}>
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles['value']}>{value}</dd>
          <dd className={styles['note']}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}
