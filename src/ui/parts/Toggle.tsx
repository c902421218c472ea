import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import styles from './Toggle.module.css';

export interface Props {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
}

/** A switch with its words beside it. */
export function Toggle({ isOn, onChange, isDisabled = false, children }: Props) {
  return (
    <SwitchField isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <SwitchButton className={styles['switch'] ?? ''}>
        <span className={styles['rail']} aria-hidden="true" />
        {children}
      </SwitchButton>
    </SwitchField>
  );
}
