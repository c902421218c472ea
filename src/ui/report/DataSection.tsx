import { formatCount, formatPercent } from '../format';
import { DATA } from '../strings/report';
import { BarTable } from './BarTable';
import {
  categorySizes,
  frequentTerms,
  labelsPerProduct,
  textLengths,
  type Counted,
  type Range,
} from './dataShapes';
import { LargestCategories } from './LargestCategories';
import { PartsTable } from './PartsTable';
import type { SectionProps } from './ReportView';
import styles from './ReportView.module.css';

/** What the models learned from, looked at as the article's first part does. */
export function DataSection({ report: { data }, names }: SectionProps) {
  return (
    <div className={styles['section']}>
      <p className={styles['prose']}>{DATA.hint(formatCount(data.training))}</p>
      <div className={styles['columns']}>
        <PartsTable data={data} />
        <BarTable
          title={DATA.labels}
          head={[DATA.labelCount, DATA.products, DATA.ofAll]}
          rows={labelsPerProduct(data).map((row) => barRow(formatCount(row.key), row))}
        />
        <BarTable
          title={DATA.lengths}
          head={[DATA.words, DATA.products, DATA.ofAll]}
          rows={textLengths(data).map((row) => barRow(rangeText(row.key), row))}
        />
        <BarTable
          title={DATA.sizes}
          head={[DATA.size, DATA.categories]}
          rows={categorySizes(data).map(({ key, count }) => ({
            name: rangeText(key),
            count,
            cells: [formatCount(count)],
          }))}
        />
        <LargestCategories data={data} names={names} />
        <BarTable
          title={DATA.terms}
          hint={DATA.termsHint}
          head={[DATA.term, DATA.occurrences]}
          rows={frequentTerms(data).map(({ key, count }) => ({
            name: key,
            count,
            cells: [formatCount(count)],
          }))}
        />
      </div>
    </div>
  );
}

function barRow(name: string, { count, share }: Counted<unknown>) {
  return { name, count, cells: [formatCount(count), formatPercent(share)] };
}

function rangeText({ from, to }: Range): string {
  return DATA.range(formatCount(from), formatCount(to));
}
