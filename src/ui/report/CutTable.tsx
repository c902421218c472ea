import { formatPercent, formatScore } from '../format';
import { AUTOMATIC, REPORT } from '../strings/report';
import type { FiledAt } from './automatic';
import styles from './ReportView.module.css';

/** The curves as numbers, a row for each cut. */
export function CutTable({ title, curve }: { title: string; curve: readonly FiledAt[] }) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{AUTOMATIC.chart(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{AUTOMATIC.confidence}</th>
          <th scope="col">{AUTOMATIC.share}</th>
          <th scope="col">{AUTOMATIC.precision}</th>
          <th scope="col">{AUTOMATIC.recall}</th>
        </tr>
      </thead>
      <tbody>
        {curve.map(({ cut, share, precision, recall }) => (
          <tr key={cut}>
            <th scope="row">{formatScore(cut)}</th>
            <td>{formatPercent(share)}</td>
            <td>{precision === null ? REPORT.none : formatPercent(precision)}</td>
            <td>{formatPercent(recall)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
