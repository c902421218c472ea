import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './parts.module.css';

export interface Props extends Omit<ButtonProps, 'className'> {
  /** How much it asks for attention. */
  look?: 'outlined' | 'quiet' | 'accent';
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'outlined', ...rest }: Props) {
  return <AriaButton {...rest} className={`${styles['button']} ${styles[look]}`} />;
}
