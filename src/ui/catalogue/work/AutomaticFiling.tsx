import { useState } from 'react';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { formatCount, formatShare } from '../../format';
import { NumberSlider } from '../../parts/NumberSlider';
import { Toggle } from '../../parts/Toggle';
import { AUTOMATIC_FILING as TEXT } from '../../strings/catalogueWork';
import styles from './AutomaticFiling.module.css';

const LEAST = 0.5;
/** What the slider begins at when it is first switched on. */
const USUAL = 0.9;

/** From which confidence on rows are filed without a look, and what that means. */
export function AutomaticFiling({ open }: { open: OpenCatalogue }) {
  const setCut = useCatalogue((state) => state.setCut);
  const [last, setLast] = useState(USUAL);
  const { cut, isReadOnly } = open;
  const choose = (next: number) => {
    setLast(next);
    setCut(next);
  };
  return (
    <div className={styles['filing']}>
      <Toggle
        isOn={cut !== undefined}
        isDisabled={isReadOnly}
        onChange={(isOn) => setCut(isOn ? last : undefined)}
      >
        {TEXT.label}
      </Toggle>
      {cut !== undefined && (
        <NumberSlider
          label={TEXT.above}
          minValue={LEAST}
          maxValue={1}
          value={cut}
          onChange={choose}
          isDisabled={isReadOnly}
        />
      )}
      <p role="status" className={styles['words']}>
        {filedText(open)}
      </p>
    </div>
  );
}

/** What the cut does, in words. */
function filedText({ cut, automatic: { rows, share, precision } }: OpenCatalogue): string {
  if (cut === undefined) return TEXT.off;
  const filed = TEXT.filed(formatCount(rows), formatShare(share));
  const right = precision === undefined ? TEXT.noPrecision : TEXT.precision(formatShare(precision));
  return `${filed} ${right}`;
}
