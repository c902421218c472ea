import {
  Label,
  Slider,
  SliderFill,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components';
import { useApp } from '../../store/hooks';
import { MOST_SMOOTHING } from '../../store/views/curves';
import { CURVES as TEXT } from '../strings/curves';
import styles from './controls.module.css';

const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** How strongly curves are smoothed; 0 shows what was recorded. */
export function SmoothingSlider() {
  const smoothing = useApp((state) => state.view.smoothing);
  const setView = useApp((state) => state.setView);
  return (
    <Slider
      className={styles['slider'] ?? ''}
      minValue={0}
      maxValue={MOST_SMOOTHING}
      step={0.01}
      formatOptions={TWO_DECIMALS}
      value={smoothing}
      onChange={(value) => setView({ smoothing: value })}
    >
      <Label className={styles['label'] ?? ''}>{TEXT.smoothing}</Label>
      <SliderTrack className={styles['track'] ?? ''}>
        <SliderFill className={styles['fill'] ?? ''} />
        <SliderThumb className={styles['thumb'] ?? ''} />
      </SliderTrack>
      <SliderOutput className={styles['output'] ?? ''} />
    </Slider>
  );
}
