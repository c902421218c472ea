import { useId } from 'react';
import { SURE_FROM, type Answer } from '../../store/answer';
import { EMPTY_PRODUCT } from '../../store/address';
import { useAnswer, useApp, useAskedBaseColumns, useProduct } from '../../store/hooks';
import type { InputId } from '../../store/inputs';
import { isBlank } from '../../store/inputSlice';
import { formatCount, formatScore } from '../format';
import { STRINGS } from '../strings';
import { Agreement, Basis, Dissent } from './Agreement';
import styles from './AnswerPanel.module.css';
import { CopyAnswer } from './CopyAnswer';
import { CopyLink } from './CopyLink';
import { PathText } from './PathText';

const TEXT = STRINGS.answer;

/** The one answer a merchandiser needs, or what stands in its way. */
export function AnswerPanel({ input }: { input: InputId }) {
  const blank = isBlank(useProduct(input) ?? EMPTY_PRODUCT);
  const answer = useAnswer(input);
  const stuck = useApp(({ shelf, text }) => shelf.status === 'failed' || text.status === 'failed');
  const id = useId();
  // the notice above says what has to be done first
  if (stuck && !blank && answer === undefined) return null;
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      {blank ? (
        <Blank id={id} input={input} />
      ) : answer ? (
        <Best id={id} input={input} answer={answer} />
      ) : (
        <Waiting id={id} input={input} />
      )}
    </section>
  );
}

interface PartProps {
  /** Of the heading, which names the whole. */
  id: string;
  input: InputId;
}

function Heading({ id, input }: PartProps) {
  return (
    <h2 id={id} className={styles['label']}>
      {input === 'first' ? TEXT.heading : TEXT.secondHeading}
    </h2>
  );
}

function Blank({ id, input }: PartProps) {
  if (input === 'first') return <Invitation id={id} />;
  return (
    <>
      <Heading id={id} input={input} />
      <p className={styles['quiet']}>{TEXT.secondEmpty}</p>
    </>
  );
}

function Invitation({ id }: { id: string }) {
  const shelf = useApp((state) => state.shelf);
  const open = shelf.status === 'open' ? shelf.shelf : undefined;
  const data = open?.registry.data;
  return (
    <>
      <h2 id={id} className={styles['path']}>
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

function Waiting(part: PartProps) {
  const columns = useAskedBaseColumns();
  const models = useApp((state) => state.models);
  const noneLeft = columns.length > 0 && columns.every(({ id }) => models[id].status === 'failed');
  const someReady = columns.some(({ id }) => models[id].status === 'ready');
  return (
    <>
      <Heading {...part} />
      <p className={styles['prose']}>
        {noneLeft ? TEXT.noModel : someReady ? TEXT.reading : TEXT.waiting}
      </p>
    </>
  );
}

function Best({ answer, ...part }: PartProps & { answer: Answer }) {
  return (
    <>
      <div className={styles['headRow']}>
        <Heading {...part} />
        <Basis answer={answer} />
      </div>
      <p className={styles['path']} data-stale={answer.stale || undefined}>
        <PathText names={answer.names} />
      </p>
      <div className={styles['facts']}>
        <p>
          <span className={styles['label']}>{TEXT.confidence}</span>{' '}
          <strong className={styles['number']}>{formatScore(answer.confidence)}</strong>
        </p>
        <Agreement answer={answer} />
        <CopyAnswer answer={answer} />
        {part.input === 'first' && <CopyLink />}
      </div>
      {answer.confidence < SURE_FROM && (
        <p className={styles['caution']}>{TEXT.unsure(formatScore(SURE_FROM))}</p>
      )}
      <Dissent answer={answer} />
    </>
  );
}
