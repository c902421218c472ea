import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useApp } from '../../store/hooks';
import { CATEGORIES } from '../strings/report';
import { focusSelectedTab } from './focusSelectedTab';
import styles from './controls.module.css';

export interface Props {
  category: string;
  /** Names of products that have it. */
  examples: readonly string[];
}

/** Real products of a category, to be typed into Classify. */
export function ExampleMenu({ category, examples }: Props) {
  const setProduct = useApp((state) => state.setProduct);
  const setView = useApp((state) => state.setView);
  if (examples.length === 0) return null;
  const classify = (name: string) => {
    setProduct({ name, description: '' });
    setView({ tab: 'classify' });
    focusSelectedTab('view');
  };
  return (
    <MenuTrigger>
      <Button className={styles['link'] ?? ''} aria-label={CATEGORIES.tryExampleOf(category)}>
        {CATEGORIES.tryExample}
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <Menu className={styles['options'] ?? ''}>
          {examples.map((name) => (
            <MenuItem
              key={name}
              textValue={name}
              className={styles['option'] ?? ''}
              onAction={() => classify(name)}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
