import { useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useApp, useCategoryNames } from '../../../store/hooks';
import { STRINGS } from '../../strings';
import { DETAIL as TEXT } from '../../strings/catalogueDetail';
import { categoryPlaces, suggestCategories } from '../../../catalogue/review/suggestCategories';
import styles from './CategoryPicker.module.css';

/** A category where it stands in the tree. */
export interface CategoryChoice {
  readonly id: string;
  readonly name: string;
  /** Labels from the root down to it. */
  readonly path: readonly number[];
}

export interface Props {
  inputRef: RefObject<HTMLInputElement | null>;
  onPick: (choice: CategoryChoice) => void;
  /** Escape, when no list is open. */
  onLeave: () => void;
}

const MOST = 60;

/** Finds any category by a part of its path; after each pick it is empty again and keeps the focus. */
export function CategoryPicker({ onPick, ...rest }: Props) {
  const [picks, setPicks] = useState(0);
  const { inputRef } = rest;
  useEffect(() => {
    if (picks > 0) inputRef.current?.focus({ preventScroll: true });
  }, [picks, inputRef]);
  const pick = (choice: CategoryChoice) => {
    onPick(choice);
    setPicks(picks + 1);
  };
  // a field that is emptied would open its list again: it is made anew
  return <Field key={picks} {...rest} onPick={pick} />;
}

function Field({ inputRef, onPick, onLeave }: Props) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = useChoices(text);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isOpen) onLeave();
  };
  return (
    <ComboBox
      className={styles['field'] ?? ''}
      items={found}
      value={null}
      onChange={(id) => {
        const choice = found.find((each) => each.id === id);
        if (choice) onPick(choice);
      }}
      inputValue={text}
      onInputChange={setText}
      onOpenChange={setOpen}
      allowsEmptyCollection
    >
      <Label className={styles['label'] ?? ''}>{TEXT.pick}</Label>
      <div className={styles['control']}>
        <Input
          ref={inputRef}
          className={styles['input'] ?? ''}
          placeholder={TEXT.pickHint}
          onKeyDown={leave}
        />
        <Button className={styles['open'] ?? ''}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Button>
      </div>
      <Choices />
    </ComboBox>
  );
}

function pathText({ path }: CategoryChoice, names: readonly string[]): string {
  return path.map((label) => names[label]).join(STRINGS.answer.separator);
}

/** What is found of the categories by the text. */
function useChoices(text: string): CategoryChoice[] {
  const tree = useApp(({ shelf }) => (shelf.status === 'open' ? shelf.tree : undefined));
  const names = useCategoryNames();
  const places = useMemo(() => (tree ? categoryPlaces(tree) : []), [tree]);
  return useMemo(
    () =>
      suggestCategories(text, names, places, MOST).map(({ label, path }) => ({
        ...{ id: path.join('.'), name: names[label]!, path },
      })),
    [text, names, places],
  );
}

function Choices() {
  const names = useCategoryNames();
  return (
    <Popover className={styles['popover'] ?? ''}>
      <ListBox
        className={styles['options'] ?? ''}
        renderEmptyState={() => <p className={styles['nothing']}>{TEXT.pickNothing}</p>}
      >
        {(choice: CategoryChoice) => (
          <ListBoxItem textValue={pathText(choice, names)} className={styles['option'] ?? ''}>
            <Text slot="label">{choice.name}</Text>
            {choice.path.length > 1 && (
              <Text slot="description" className={styles['path'] ?? ''}>
                {pathText(choice, names)}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
