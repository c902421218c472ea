import { useApp } from '../../store/hooks';
import { STRINGS } from '../strings';
import styles from './ClassifyView.module.css';
import { ScoreTable } from './ScoreTable';
import { SecondOpinions } from './SecondOpinions';
import { useWhyPointing } from './why/useWhyPointing';

/** All scores of the one product, whose cells can be asked why, and each model's own answer. */
export default function ProductScores() {
  const failed = useApp((state) => state.shelf.status === 'failed');
  const table = useWhyPointing<HTMLElement>();
  return (
    <>
      <div className={styles['opinions']}>
        <SecondOpinions />
      </div>
      <section ref={table} className={styles['scores']} aria-label={STRINGS.table.caption}>
        {!failed && <ScoreTable />}
      </section>
    </>
  );
}
