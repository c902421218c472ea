import type { ReactNode } from 'react';
import styles from './BarTable.module.css';

export interface BarRow {
  name: string;
  /** What the bar is as long as. */
  count: number;
  /** The numbers beside it, as text. */
  cells: readonly string[];
}

export interface Props {
  title: string;
  hint?: string;
  /** Of the names and of each number. */
  head: readonly [string, ...string[]];
  rows: readonly BarRow[];
  /** Stands below the rows. */
  children?: ReactNode;
}

/** A bar chart that is a table: a bar begins at zero, and its number stands beside it. */
export function BarTable({ title, hint, head, rows, children }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const [name, ...numbers] = head;
  return (
    <div className={styles['card']}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>
          {title}
          {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {numbers.map((title, index) => (
              <th key={title} scope="col" colSpan={index === 0 ? 2 : 1}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td className={styles['track']} aria-hidden="true">
                <span
                  className={styles['bar']}
                  style={{ inlineSize: `${(100 * row.count) / most}%` }}
                />
              </td>
              {row.cells.map((text, index) => (
                <td key={numbers[index]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}
