import { useApp, useProduct } from '../../../store/hooks';
import type { InputId } from '../../../store/inputs';
import type { ComparedOrder } from '../../../store/views/classify';
import { Button } from '../../parts/Button';
import { STRINGS } from '../../strings';
import { COMPARE } from '../../strings/compare';
import table from '../ScoreTable.module.css';
import styles from './ComparedTable.module.css';

/** The heads of the table that compares: what stands where, and by what it is ordered. */
export function ComparedHeads() {
  const order = useApp((state) => state.view.comparedOrder);
  const byDifference = order === 'difference';
  return (
    <thead className={styles['heads']}>
      <tr>
        <th scope="col" className={`${table['categoryHead']} ${styles['categoryHead']}`}>
          <span className={table['headRow']}>{STRINGS.table.category}</span>
          {byDifference ? (
            <OrderButton order="score" label={COMPARE.sortByScore} text={COMPARE.sortByScore} />
          ) : (
            <span className={table['quiet']}>{COMPARE.byScore}</span>
          )}
        </th>
        <ProductHead input="first" title={COMPARE.first} />
        <ProductHead input="second" title={COMPARE.second} />
        <th
          scope="col"
          className={`${table['head']} ${styles['differenceHead']}`}
          data-shown
          {...(byDifference && { 'aria-sort': 'descending' })}
        >
          <span className={table['headRow']}>
            <OrderButton
              order={byDifference ? 'score' : 'difference'}
              label={`${COMPARE.difference}: ${COMPARE.sortByDifference}`}
              text={byDifference ? `${COMPARE.difference} ▼` : COMPARE.difference}
            />
          </span>
          <span className={table['quiet']}>{COMPARE.differenceHint}</span>
        </th>
      </tr>
    </thead>
  );
}

function OrderButton({
  order,
  label,
  text,
}: {
  order: ComparedOrder;
  label: string;
  text: string;
}) {
  const setView = useApp((state) => state.setView);
  return (
    <Button look="quiet" aria-label={label} onPress={() => setView({ comparedOrder: order })}>
      {text}
    </Button>
  );
}

function ProductHead({ input, title }: { input: InputId; title: string }) {
  const product = useProduct(input);
  const name = product?.name.trim() || product?.description.trim();
  return (
    <th scope="col" className={table['head']} data-shown>
      <span className={table['headRow']}>{title}</span>
      <span className={`${table['quiet']} ${styles['product']}`}>{name}</span>
    </th>
  );
}
