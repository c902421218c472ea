import type { ReactNode } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import styles from './Choice.module.css';

export interface Option<T extends string> {
  value: T;
  /** As it is shown, and how it begins when it is typed. */
  text: string;
  mark?: ReactNode;
}

export interface Props<T extends string> {
  label: string;
  hint?: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** One of many choices, in a list that opens. */
export function Choice<T extends string>({ label, hint, options, value, onChange }: Props<T>) {
  const choose = (key: unknown) => {
    const option = options.find((each) => each.value === key);
    if (option) onChange(option.value);
  };
  return (
    <Select className={styles['field'] ?? ''} value={value} onChange={choose}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Button className={styles['select'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''} />
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['options'] ?? ''} items={options}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.text}
              className={styles['option'] ?? ''}
            >
              {option.mark}
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
