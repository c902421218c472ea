import { Announcer } from '../Announcer';
import { AnswerPanel } from '../AnswerPanel';
import view from '../ClassifyView.module.css';
import { ProductForm } from '../ProductForm';
import { ComparedTable } from './ComparedTable';
import { COMPARE } from '../../strings/compare';

/** The second product beside the first, its answer, and where the two differ. */
export default function Comparison() {
  return (
    <>
      <div className={view['second']}>
        <ProductForm input="second" />
      </div>
      <div className={view['secondAnswer']}>
        <AnswerPanel input="second" />
      </div>
      <section className={view['scores']} aria-label={COMPARE.caption}>
        <ComparedTable />
      </section>
      <Announcer input="second" />
    </>
  );
}
