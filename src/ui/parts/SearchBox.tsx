import { Button, Input, SearchField } from 'react-aria-components';
import styles from './SearchBox.module.css';

export interface Props {
  label: string;
  placeholder: string;
  clear: string;
  value: string;
  onChange: (text: string) => void;
}

/** A field to search in; Escape or the button empties it. */
export function SearchBox({ label, placeholder, clear, value, onChange }: Props) {
  return (
    <SearchField
      className={styles['field'] ?? ''}
      aria-label={label}
      value={value}
      onChange={onChange}
    >
      <Input className={styles['input'] ?? ''} placeholder={placeholder} />
      <Button className={styles['clear'] ?? ''} aria-label={clear}>
        <span aria-hidden="true">×</span>
      </Button>
    </SearchField>
  );
}
