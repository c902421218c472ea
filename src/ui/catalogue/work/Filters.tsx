import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useCatalogue } from '../../../store/catalogue/hooks';
import { FILTERS } from '../../../catalogue/review/filters';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { QUEUE as TEXT } from '../../strings/catalogueWork';
import styles from './Filters.module.css';

/** Which rows are shown, with how many there are of each kind. */
export function Filters({ open: { filter, counts } }: { open: OpenCatalogue }) {
  const setFilter = useCatalogue((state) => state.setFilter);
  const choose = (chosen: string) => {
    const found = FILTERS.find((each) => each === chosen);
    if (found) setFilter(found);
  };
  // of a catalogue that is classified as a whole there is nothing to say
  const shown = FILTERS.filter(
    (each) => each !== 'waiting' || filter === 'waiting' || counts.waiting > 0,
  );
  return (
    <RadioGroup
      className={styles['filters'] ?? ''}
      value={filter}
      onChange={choose}
      orientation="horizontal"
    >
      <Label className="visually-hidden">{TEXT.filters}</Label>
      <div className={styles['choices']}>
        {shown.map((each) => (
          <Radio key={each} value={each} className={styles['choice'] ?? ''}>
            {TEXT.filterNames[each]}
            <span className={styles['count']}>{formatCount(counts[each])}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
