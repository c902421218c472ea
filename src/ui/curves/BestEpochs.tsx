import { formatCount } from '../format';
import { CURVES as TEXT } from '../strings/curves';
import styles from './CurvesView.module.css';
import { type ComparedRun, type Run, withArticle } from './runs';

/** Which weights were kept, and why those; of the article's runs, how they differ from its own. */
export function BestEpochs({ runs }: { runs: readonly ComparedRun[] }) {
  const hasArticle = runs.some(({ article }) => article !== undefined);
  return (
    <section className={styles['sentences']} aria-label={TEXT.bestHeading}>
      <h3>{TEXT.bestHeading}</h3>
      <p>
        {TEXT.bestMarks} {hasArticle && TEXT.articleMarks}
      </p>
      <ul className={styles['list']}>
        {withArticle(runs).map((run) => (
          <li key={run.id}>
            {sentence(run)}
            <Notes {...run} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence({ title, history }: Run): string {
  const { bestEpoch, epochs, chosenBy } = history;
  const reason = chosenBy.replace(/\.$/, '');
  return TEXT.bestEpoch(title, formatCount(bestEpoch), formatCount(epochs.length), reason);
}

function Notes({ title, history: { notes = [] } }: Run) {
  if (notes.length === 0) return null;
  return (
    <details className={styles['notes']}>
      <summary>{TEXT.differences(title)}</summary>
      <ul className={styles['list']}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
