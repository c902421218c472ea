import { useMemo, useState } from 'react';
import { suggestCategories } from '../../catalogue/review/suggestCategories';
import { SearchBox } from '../../ui/parts/SearchBox';
import { WIDGET as TEXT } from '../../ui/strings/widget';
import type { WidgetState } from '../widgetState';
import { CategoryToggle } from './CategoryToggle';
import { useWidget, useWidgetState } from './hooks';
import styles from './WidgetView.module.css';

const MOST = 8;

type OpenShelf = Extract<WidgetState['shelf'], { status: 'open' }>;

/**
 * Finds any category by a part of its path. What is found stands in the frame, not above it: a list
 * that opens over a small frame would be cut off.
 */
export function FindCategory({ shelf }: { shelf: OpenShelf }) {
  const [text, setText] = useState('');
  const found = useFound(shelf, text);
  const said = found.length === 0 ? TEXT.nothingFound : TEXT.foundCount(found.length);
  return (
    <section className={styles['part']} aria-label={TEXT.find}>
      <SearchBox
        label={TEXT.find}
        placeholder={TEXT.find}
        clear={TEXT.clearFind}
        value={text}
        onChange={setText}
      />
      <p role="status" className={found.length > 0 ? 'visually-hidden' : styles['hint']}>
        {text.trim() !== '' && said}
      </p>
      <Found shelf={shelf} paths={found} />
    </section>
  );
}

function Found({ shelf, paths }: { shelf: OpenShelf; paths: readonly (readonly number[])[] }) {
  const widget = useWidget();
  const { choice } = useWidgetState();
  if (paths.length === 0) return null;
  return (
    <ul aria-label={TEXT.found}>
      {paths.map((labels) => {
        const path = labels.map((label) => shelf.index.all[label]!);
        const ids = path.map(({ id }) => id);
        return (
          <li key={labels.join('.')}>
            <CategoryToggle
              path={path.map(({ name }) => name)}
              isChosen={ids.every((id) => choice.includes(id))}
              onChange={(isChosen) => widget.choose(isChosen ? ids : ids.slice(-1), isChosen)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function useFound({ index, places }: OpenShelf, text: string): (readonly number[])[] {
  return useMemo(() => {
    if (text.trim() === '') return [];
    const names = index.all.map(({ name }) => name);
    return suggestCategories(text, names, places, MOST).map(({ path }) => path);
  }, [index, places, text]);
}
