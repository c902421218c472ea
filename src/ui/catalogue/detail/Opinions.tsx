import { isModelId } from '../../../domain/model';
import type { ModelOpinion } from '../../../store/catalogue/state';
import { useBaseColumns, useCategoryNames } from '../../../store/hooks';
import { formatScore } from '../../format';
import { ModelMark } from '../../parts/ModelMark';
import { DETAIL as TEXT } from '../../strings/catalogueDetail';
import styles from './DetailPanel.module.css';

export interface Props {
  /** Of the members of the ensemble; none for a single model. */
  opinions: readonly ModelOpinion[];
  /** Where the answer ends. */
  label: number;
}

/** What each model scores for the category, and where its own path ends. */
export function Opinions({ opinions, label }: Props) {
  const columns = useBaseColumns();
  const names = useCategoryNames();
  if (opinions.length === 0) return null;
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
  return (
    <div className={styles['part']}>
      <h4 className={styles['heading']}>{TEXT.opinionsOn(names[label] ?? '')}</h4>
      <ul className={styles['opinions']}>
        {opinions.map(({ id, score, agrees, category }) => (
          <li key={id}>
            <span className={styles['model']}>
              {isModelId(id) && <ModelMark id={id} />}
              {titleOf(id)}
            </span>
            <span className={styles['score']}>{score === undefined ? '' : formatScore(score)}</span>
            <span className={styles['said']}>{agrees ? TEXT.agrees : TEXT.differs(category)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
