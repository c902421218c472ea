import type { Answer } from '../../store/answer';
import { useAnswer, useColumns } from '../../store/hooks';
import { formatScore, formatShare } from '../format';
import { ModelMark } from '../parts/ModelMark';
import { STRINGS } from '../strings';
import { Alternatives } from './Alternatives';
import { PathText } from './PathText';
import styles from './SecondOpinions.module.css';

const TEXT = STRINGS.answer;

/** What each model says on its own, and the paths that came close; before that, who they are. */
export function SecondOpinions() {
  const answer = useAnswer();
  if (answer === undefined) return <Introduction />;
  return (
    <div className={styles['opinions']}>
      <ByModel answer={answer} />
      {answer.alternatives.length > 0 && <Alternatives answer={answer} />}
    </div>
  );
}

/** Who is going to answer. */
function Introduction() {
  const columns = useColumns();
  if (columns.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="models-heading">
      <h2 id="models-heading" className={styles['heading']}>
        {TEXT.introduction}
      </h2>
      <ul className={styles['cards']}>
        {columns.map(({ id, title, summary, test }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['model']}>
              <ModelMark id={id} />
              {title}
            </span>
            <span className={styles['summary']}>
              {summary} {TEXT.firstRight(formatShare(test.precisionAt1))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByModel({ answer }: { answer: Answer }) {
  const columns = useColumns();
  return (
    <section className={styles['part']} aria-labelledby="by-model-heading">
      <h2 id="by-model-heading" className={styles['heading']}>
        {TEXT.models}
      </h2>
      <ul className={styles['list']}>
        {answer.models.map(({ id, names, confidence, stale }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['model']}>
              <ModelMark id={id} />
              {columns.find((card) => card.id === id)?.title}
              {stale && <span className={styles['quiet']}> {TEXT.older}</span>}
            </span>
            <span className={styles['path']}>
              <PathText names={names} />
            </span>
            <span className={styles['number']}>{formatScore(confidence)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
