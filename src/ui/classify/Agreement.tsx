import type { Answer, ModelAnswer } from '../../store/answer';
import { useApp, useBaseColumns } from '../../store/hooks';
import { formatCount, formatList, formatScore } from '../format';
import { ModelMark } from '../parts/ModelMark';
import { STRINGS } from '../strings';
import styles from './AnswerPanel.module.css';
import { PathText } from './PathText';

const TEXT = STRINGS.answer;

/** Whose answer it is: the ensemble's, or that of the models that are there so far. */
export function Basis({ answer: { awaited, basis, complete } }: { answer: Answer }) {
  const columns = useBaseColumns();
  const models = useApp((state) => state.models);
  const count = formatCount(basis.length);
  if (complete) return <p className={styles['label']}>{TEXT.ensembleOf(count)}</p>;
  const title = columns.find(({ id }) => id === basis[0])?.title ?? '';
  const total = formatCount(basis.length + awaited.length);
  const several = awaited.length > 0 ? TEXT.someOf(count, total) : TEXT.together(count);
  const whose = basis.length === 1 ? TEXT.onlyOne(title) : several;
  const othersCome = awaited.some((id) => models[id].status !== 'failed');
  return <p className={styles['basis']}>{othersCome ? TEXT.soFar(whose) : whose}</p>;
}

/** Whether the models that have read the text say the same. */
export function Agreement({ answer: { agreeing, inStep } }: { answer: Answer }) {
  if (inStep.length < 2) return null;
  const all = agreeing.length === inStep.length;
  return (
    <p className={styles['badge']} data-agree={all || undefined}>
      <span aria-hidden="true">{all ? '✓' : '≠'}</span>{' '}
      {agreementText(agreeing.length, inStep.length)}
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

/** What the models say that do not agree with the answer, those that say the same together. */
export function Dissent({ answer: { agreeing, inStep, models } }: { answer: Answer }) {
  const columns = useBaseColumns();
  const dissenters = models.filter(({ id }) => inStep.includes(id) && !agreeing.includes(id));
  if (dissenters.length === 0) return null;
  const titleOf = ({ id }: ModelAnswer) => columns.find((card) => card.id === id)?.title ?? '';
  return (
    <ul className={styles['dissent']}>
      {[...byPath(dissenters)].map(([path, alike]) => (
        <li key={path}>
          <span className={styles['marks']}>
            {alike.map(({ id }) => (
              <ModelMark key={id} id={id} />
            ))}
          </span>
          <span>
            {TEXT.dissent(formatList(alike.map(titleOf)), alike.length)}{' '}
            <PathText names={alike[0]!.names} />{' '}
            <span className={styles['number']}>
              {formatList(alike.map(({ confidence }) => formatScore(confidence)))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function byPath(answers: readonly ModelAnswer[]): Map<string, ModelAnswer[]> {
  const groups = new Map<string, ModelAnswer[]>();
  for (const answer of answers) {
    const path = answer.names.join('\n');
    groups.set(path, [...(groups.get(path) ?? []), answer]);
  }
  return groups;
}
