import { useContext } from 'react';
import { ToggleButton } from 'react-aria-components';
import { AppStoreContext, useApp } from '../../../store/hooks';
import { strongestModel } from '../../../store/whyTarget';
import { STRINGS } from '../../strings';
import styles from './WhyButton.module.css';

/** The name of a category; pressed, the panel goes on explaining it. */
export function WhyButton({ name, stop }: { name: string; stop: boolean }) {
  const store = useContext(AppStoreContext)!;
  const pinned = useApp((state) => state.view.why?.category === name);
  const setView = useApp((state) => state.setView);
  const toggle = (press: boolean) => {
    const model = strongestModel(store.getState());
    setView({ why: press && model ? { category: name, model } : undefined });
  };
  return (
    <ToggleButton
      className={styles['button'] ?? ''}
      isSelected={pinned}
      excludeFromTabOrder={!stop}
      onChange={toggle}
      data-hint={STRINGS.table.why}
    >
      {name}
    </ToggleButton>
  );
}
