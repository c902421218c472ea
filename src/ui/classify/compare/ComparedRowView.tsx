import type { Column } from '../../../store/columns';
import type { ComparedRow } from '../../../store/comparedRows';
import { formatSigned } from '../../format';
import type { RowPlace } from '../../parts/VirtualBody';
import { STRINGS } from '../../strings';
import { ScoreCell } from '../ScoreCell';
import table from '../ScoreTable.module.css';
import styles from './ComparedTable.module.css';

export interface Props {
  row: ComparedRow;
  /** Whose thresholds and colour the scores have. */
  card: Column | undefined;
  place: RowPlace;
}

/** One category, what it scores for either product, and by how much they differ. */
export function ComparedRowView({ row, card, place }: Props) {
  const { label, name, first, second, difference } = row;
  const look = {
    id: card?.id ?? 'ensemble',
    threshold: card?.thresholds.perLabel[label],
    shown: true,
  } as const;
  return (
    <tr data-label={label} {...place}>
      <th scope="row" className={table['name']}>
        {name}
      </th>
      <ScoreCell {...look} score={first} />
      <ScoreCell {...look} score={second} />
      <td className={`${table['cell']} ${styles['difference']}`} data-shown>
        {difference === undefined ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{STRINGS.table.pending}</span>
          </>
        ) : (
          formatSigned(difference)
        )}
      </td>
    </tr>
  );
}
