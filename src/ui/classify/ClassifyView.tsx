import { useApp } from '../../store/hooks';
import { Notice } from '../parts/Notice';
import { STRINGS } from '../strings';
import { Announcer } from './Announcer';
import { AnswerPanel } from './AnswerPanel';
import styles from './ClassifyView.module.css';
import { Examples } from './Examples';
import { ProductForm } from './ProductForm';
import { ScoreTable } from './ScoreTable';
import { SecondOpinions } from './SecondOpinions';

/** The product on the left, its categories on the right. */
export function ClassifyView() {
  const shelf = useApp((state) => state.shelf);
  const text = useApp((state) => state.text);
  const open = useApp((state) => state.open);
  const retryText = useApp((state) => state.retryText);
  return (
    <div className={styles['view']}>
      <div className={styles['input']}>
        <ProductForm />
        <Examples />
      </div>
      <div className={styles['answer']}>
        {shelf.status === 'failed' && (
          <Notice message={shelf.message} onRetry={() => void open()} />
        )}
        {text.status === 'failed' && (
          <Notice message={text.message} onRetry={() => void retryText()} />
        )}
        <AnswerPanel />
      </div>
      <div className={styles['opinions']}>
        <SecondOpinions />
      </div>
      <section className={styles['scores']} aria-label={STRINGS.table.caption}>
        {shelf.status !== 'failed' && <ScoreTable />}
      </section>
      <Announcer />
    </div>
  );
}
