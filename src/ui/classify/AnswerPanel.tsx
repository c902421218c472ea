import type { Answer } from '../../store/answer';
import { useAnswer, useApp, useColumns } from '../../store/hooks';
import { isBlank } from '../../store/inputSlice';
import { PREDICTED_FROM } from '../../store/rows';
import { formatCount, formatScore } from '../format';
import { ModelMark } from '../parts/ModelMark';
import { STRINGS } from '../strings';
import styles from './AnswerPanel.module.css';
import { CopyPath } from './CopyPath';
import { PathText } from './PathText';

const TEXT = STRINGS.answer;

/** The one answer a merchandiser needs, or what stands in its way. */
export function AnswerPanel() {
  const blank = useApp((state) => isBlank(state.product));
  const answer = useAnswer();
  const stuck = useApp(({ shelf, text }) => shelf.status === 'failed' || text.status === 'failed');
  // the notice above says what has to be done first
  if (stuck && !blank && answer === undefined) return null;
  return (
    <section className={styles['panel']} aria-labelledby="answer-heading">
      {blank ? <Invitation /> : answer ? <Best answer={answer} /> : <Waiting />}
    </section>
  );
}

function Invitation() {
  const shelf = useApp((state) => state.shelf);
  const open = shelf.status === 'open' ? shelf.shelf : undefined;
  const data = open?.registry.data;
  return (
    <>
      <h2 id="answer-heading" className={styles['path']}>
        {TEXT.empty}
      </h2>
      <p className={styles['prose']}>
        {open ? TEXT.emptyHint(formatCount(open.labels.labels.length)) : TEXT.emptyHintPlain}{' '}
        {data && TEXT.learned(formatCount(data.training), data.name)}
      </p>
      <p className={styles['quiet']}>{TEXT.privacy}</p>
    </>
  );
}

function Waiting() {
  const columns = useColumns();
  const models = useApp((state) => state.models);
  const noneLeft = columns.length > 0 && columns.every(({ id }) => models[id].status === 'failed');
  const someReady = columns.some(({ id }) => models[id].status === 'ready');
  return (
    <>
      <h2 id="answer-heading" className={styles['label']}>
        {TEXT.heading}
      </h2>
      <p className={styles['prose']}>
        {noneLeft ? TEXT.noModel : someReady ? TEXT.reading : TEXT.waiting}
      </p>
    </>
  );
}

function Best({ answer }: { answer: Answer }) {
  return (
    <>
      <h2 id="answer-heading" className={styles['label']}>
        {TEXT.heading}
      </h2>
      <p className={styles['path']} data-stale={answer.stale || undefined}>
        <PathText names={answer.names} />
      </p>
      <div className={styles['facts']}>
        <p>
          <span className={styles['label']}>{TEXT.confidence}</span>{' '}
          <strong className={styles['number']}>{formatScore(answer.confidence)}</strong>
        </p>
        <Agreement answer={answer} />
        <CopyPath names={answer.names} />
      </div>
      {answer.confidence < PREDICTED_FROM && (
        <p className={styles['caution']}>{TEXT.unsure(formatScore(PREDICTED_FROM))}</p>
      )}
      <Dissent answer={answer} />
    </>
  );
}

function Agreement({ answer: { agreeing, basis } }: { answer: Answer }) {
  const columns = useColumns();
  if (basis.length < 2) {
    const title = columns.find(({ id }) => id === basis[0])?.title ?? '';
    return <p className={styles['label']}>{TEXT.onlyOne(title)}</p>;
  }
  const all = agreeing.length === basis.length;
  return (
    <p className={styles['badge']} data-agree={all || undefined}>
      <span aria-hidden="true">{all ? '✓' : '≠'}</span>{' '}
      {agreementText(agreeing.length, basis.length)}
    </p>
  );
}

function agreementText(agreeing: number, count: number): string {
  if (agreeing < count) {
    return agreeing < 2
      ? TEXT.noneAgree
      : TEXT.someAgree(formatCount(agreeing), formatCount(count));
  }
  return count === 2 ? TEXT.bothAgree : TEXT.allAgree(formatCount(count));
}

/** What the models say that do not agree with the answer. */
function Dissent({ answer: { agreeing, basis, models } }: { answer: Answer }) {
  const columns = useColumns();
  const dissenters = models.filter(({ id }) => basis.includes(id) && !agreeing.includes(id));
  if (dissenters.length === 0) return null;
  return (
    <ul className={styles['dissent']}>
      {dissenters.map(({ id, names, confidence }) => (
        <li key={id}>
          <ModelMark id={id} />
          <span>
            {TEXT.dissent(columns.find((card) => card.id === id)?.title ?? '')}{' '}
            <PathText names={names} />{' '}
            <span className={styles['number']}>{formatScore(confidence)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
