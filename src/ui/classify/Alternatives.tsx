import { pathText, turnOf, type Answer, type CategoryPath } from '../../store/answer';
import { formatScore } from '../format';
import { Button } from '../parts/Button';
import { useCopy } from '../parts/useCopy';
import { STRINGS } from '../strings';
import { CopyOutcomeText } from './CopyOutcomeText';
import { PathText } from './PathText';
import styles from './SecondOpinions.module.css';

const TEXT = STRINGS.answer;

/** The paths that came close: where each leaves the best one, how sure it is, and a copy. */
export function Alternatives({ answer }: { answer: Answer }) {
  return (
    <section className={styles['part']} aria-labelledby="alternatives-heading">
      <h2 id="alternatives-heading" className={styles['heading']}>
        {TEXT.alternatives}
      </h2>
      <ul className={styles['list']}>
        {answer.alternatives.map((path) => (
          <Alternative key={path.names.join('\n')} path={path} best={answer.names} />
        ))}
      </ul>
    </section>
  );
}

function Alternative({ path, best }: { path: CategoryPath; best: readonly string[] }) {
  const { names, confidence } = path;
  const { outcome, copy } = useCopy();
  return (
    <li className={styles['row']}>
      <span className={styles['path']}>
        <PathText names={names} />
      </span>
      <span className={styles['number']}>{formatScore(confidence)}</span>
      <span className={styles['turn']}>
        <span className={styles['quiet']}>{TEXT.turns[turnOf(best, names)]}</span>
        <CopyOutcomeText outcome={outcome} failure={TEXT.copyFailed} />
      </span>
      <Button
        look="quiet"
        aria-label={TEXT.copyThis(pathText(names))}
        onPress={() => copy(pathText(names))}
      >
        {TEXT.copyShort}
      </Button>
    </li>
  );
}
