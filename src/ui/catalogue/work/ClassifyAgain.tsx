import { useState } from 'react';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { Question } from '../../parts/Question';
import { AGAIN as TEXT } from '../../strings/catalogueWork';
import { ModelChoice } from '../ModelChoice';

/** Asks which model is to answer all rows anew, after it has said what that costs. */
export function ClassifyAgain({ open: { catalogue } }: { open: OpenCatalogue }) {
  const classifyAgain = useCatalogue((state) => state.classifyAgain);
  const [model, setModel] = useState(catalogue.model);
  const rows = formatCount(catalogue.rows);
  return (
    <Question
      look="quiet"
      title={TEXT.title(catalogue.name)}
      text={TEXT.text(rows, formatCount(catalogue.reviewed))}
      choice={<ModelChoice value={model} onChange={setModel} />}
      confirm={TEXT.confirm(rows)}
      keep={TEXT.keep}
      onAsk={() => setModel(catalogue.model)}
      onConfirm={() => classifyAgain(model)}
    >
      {TEXT.button}
    </Question>
  );
}
