import { useApp } from '../../store/hooks';
import { MOST_SMOOTHING } from '../../store/views/curves';
import { NumberSlider } from '../parts/NumberSlider';
import { CURVES as TEXT } from '../strings/curves';

/** How strongly curves are smoothed; 0 shows what was recorded. */
export function SmoothingSlider() {
  const smoothing = useApp((state) => state.view.smoothing);
  const setView = useApp((state) => state.setView);
  return (
    <NumberSlider
      label={TEXT.smoothing}
      minValue={0}
      maxValue={MOST_SMOOTHING}
      value={smoothing}
      onChange={(value) => setView({ smoothing: value })}
    />
  );
}
