import type { Explanation } from '../../../store/why';
import { formatSigned } from '../../format';
import { WHY } from '../../strings/why';
import styles from './Why.module.css';
import { byStrength, type WordSaid } from './wordsSaid';

export interface Props {
  caption: string;
  words: readonly WordSaid[];
  explanation: Explanation;
}

/** The same as numbers, the strongest word first. */
export function WhyTable({ caption, words, explanation: { bias, logOdds } }: Props) {
  return (
    <details className={styles['details']}>
      <summary>{WHY.table}</summary>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{WHY.word}</th>
            <th scope="col" className={styles['number']}>
              {WHY.contribution}
            </th>
            <th scope="col">{WHY.field}</th>
          </tr>
        </thead>
        <tbody>
          {byStrength(words).map(({ field, start, text, said, known }) => (
            <tr key={`${field}${start}`}>
              <th scope="row">
                <bdi>{text}</bdi>
                {!known && <span className={styles['quiet']}> ({WHY.unknown})</span>}
              </th>
              <td className={styles['number']}>
                {said === undefined ? WHY.unread : formatSigned(said)}
              </td>
              <td>{WHY.fields[field]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {bias !== undefined && <Sum name={WHY.bias} value={bias} />}
          <Sum name={WHY.total} value={logOdds} />
        </tfoot>
      </table>
    </details>
  );
}

function Sum({ name, value }: { name: string; value: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles['number']}>{formatSigned(value)}</td>
      <td />
    </tr>
  );
}
