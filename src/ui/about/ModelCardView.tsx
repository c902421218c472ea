import type { Column } from '../../store/columns';
import { formatCount, formatMetric } from '../format';
import { ModelMark } from '../parts/ModelMark';
import { STRINGS } from '../strings';
import styles from './AboutDialog.module.css';
import { Facts } from './Facts';
import { useCardFacts } from './useCardFacts';

const TEXT = STRINGS.aboutView;

const METRICS = Object.entries(TEXT.metrics) as [keyof typeof TEXT.metrics, string][];

/** One model as its card in the registry describes it. */
export function ModelCardView({ card }: { card: Column }) {
  const { test } = card;
  const heading = `card-${card.id}`;
  return (
    <article className={styles['card']} aria-labelledby={heading}>
      <h4 id={heading} className={styles['cardTitle']}>
        <ModelMark id={card.id} />
        {card.title}
      </h4>
      <p className={styles['prose']}>{card.summary}</p>
      <Facts facts={useCardFacts(card)} />
      <table className={styles['figures']}>
        <caption>{TEXT.figures(formatCount(test.products))}</caption>
        <tbody>
          {METRICS.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{formatMetric(test[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sentences title={TEXT.weaknesses} sentences={card.weaknesses} />
      <Sentences title={TEXT.credits} sentences={card.credits} />
    </article>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h5 className={styles['listTitle']}>{title}</h5>
      <ul className={styles['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
