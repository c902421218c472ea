import { isModelId } from '../../../domain/model';
import type { ModelOpinion, RowReasons } from '../../../store/catalogue/state';
import { useBaseColumns, useCategoryNames } from '../../../store/hooks';
import { formatScore } from '../../format';
import { ModelMark } from '../../parts/ModelMark';
import { DETAIL as TEXT } from '../../strings/catalogueDetail';
import styles from './DetailPanel.module.css';

export interface Props {
  /** Of the members of the ensemble; none for a single model. */
  opinions: readonly ModelOpinion[];
  reasons: RowReasons | undefined;
}

/** What each model scores for the category, and where its own path ends. */
export function Opinions({ opinions, reasons }: Props) {
  const columns = useBaseColumns();
  const names = useCategoryNames();
  const scoreOf = (id: string) => reasons?.scores.find((each) => each.id === id)?.score;
  const opinionOf = (id: string) => opinions.find((each) => each.id === id);
  const heard = columns.filter(({ id }) => opinionOf(id) ?? scoreOf(id) !== undefined);
  if (heard.length === 0) return null;
  return (
    <div className={styles['part']}>
      <h4 className={styles['heading']}>
        {reasons ? TEXT.opinionsOn(names[reasons.label] ?? '') : TEXT.opinions}
      </h4>
      <ul className={styles['opinions']}>
        {heard.map(({ id, title }) => (
          <li key={id}>
            <span className={styles['model']}>
              {isModelId(id) && <ModelMark id={id} />}
              {title}
            </span>
            <Score score={scoreOf(id)} />
            <Said opinion={opinionOf(id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Score({ score }: { score: number | undefined }) {
  return <span className={styles['score']}>{score === undefined ? '' : formatScore(score)}</span>;
}

function Said({ opinion }: { opinion: ModelOpinion | undefined }) {
  if (!opinion) return null;
  const { category, agrees } = opinion;
  return <span className={styles['said']}>{agrees ? TEXT.agrees : TEXT.differs(category)}</span>;
}
