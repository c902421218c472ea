import type { ColumnMapping } from '../../../catalogue/columns/columnMapping';
import type { InspectedFile } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { COLUMNS as TEXT } from '../../strings/catalogue';
import view from '../CatalogueView.module.css';
import styles from './ColumnsScreen.module.css';
import { columnTitle } from './columnTitle';
import { ROLES } from './mapping';

export interface Props {
  file: InspectedFile;
  mapping: ColumnMapping;
}

/** A cell of more characters is cut: it is only there to be recognised. */
const LONGEST = 160;

/** The first rows as they are, with what their columns are taken for. */
export function PreviewTable({ file: { header, sample }, mapping }: Props) {
  const caption = TEXT.preview(formatCount(sample.length));
  const rolesOf = (column: number) => ROLES.filter((role) => mapping[role] === column);
  const markOf = (column: number) => (rolesOf(column).length > 0 ? true : undefined);
  return (
    <div className={view['card']}>
      <h3 id="preview-of-file">{caption}</h3>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={view['scroll']} role="region" aria-labelledby="preview-of-file" tabIndex={0}>
        <table className={`${view['table']} ${styles['preview']}`}>
          <thead>
            <tr>
              {header.map((_, column) => (
                <th key={column} scope="col" data-mapped={markOf(column)}>
                  {columnTitle(header, column)}
                  {rolesOf(column).map((role) => (
                    <span key={role} className={styles['role']}>
                      {TEXT[role]}
                    </span>
                  ))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              <tr key={row}>
                {header.map((_, column) => (
                  <td key={column} data-mapped={markOf(column)}>
                    {shortened(cells[column] ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function shortened(cell: string): string {
  return cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell;
}
