import {
  Label,
  Slider,
  SliderFill,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components';
import styles from './NumberSlider.module.css';

const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

export interface Props {
  label: string;
  minValue: number;
  maxValue: number;
  value: number;
  onChange: (value: number) => void;
  isDisabled?: boolean;
}

/** A slider in hundredths, its words before it and its number behind. */
export function NumberSlider({ label, ...range }: Props) {
  return (
    <Slider className={styles['slider'] ?? ''} step={0.01} formatOptions={TWO_DECIMALS} {...range}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <SliderTrack className={styles['track'] ?? ''}>
        <SliderFill className={styles['fill'] ?? ''} />
        <SliderThumb className={styles['thumb'] ?? ''} />
      </SliderTrack>
      <SliderOutput className={styles['output'] ?? ''} />
    </Slider>
  );
}
