import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './parts.module.css';

export interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: ReactNode }[];
  value: T;
  onChange: (value: T) => void;
  /** The label is read out but not shown. */
  labelHidden?: boolean;
}

/** One of a few choices, all in sight. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  labelHidden = false,
}: Props<T>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup
      className={styles['segmented'] ?? ''}
      value={value}
      onChange={choose}
      orientation="horizontal"
    >
      <Label className={labelHidden ? 'visually-hidden' : (styles['groupLabel'] ?? '')}>
        {label}
      </Label>
      <div className={styles['segments']}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles['segment'] ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
