import { useId } from 'react';
import type { ScoredCategory } from '../../classifier/prediction';
import { WIDGET as TEXT } from '../../ui/strings/widget';
import { suggestionsOf } from './suggestionRows';
import { CategoryToggle } from './CategoryToggle';
import { useWidget, useWidgetState } from './hooks';
import { formatChance } from './percent';
import styles from './WidgetView.module.css';

/** The best path, what is predicted, what is less likely, and what was chosen beside it. */
export function Suggestions() {
  const widget = useWidget();
  const state = useWidgetState();
  const { path, likely, unlikely, others } = suggestionsOf(state);
  const pathIds = path.map(({ id }) => id);
  return (
    <>
      {path.length > 0 && (
        <section className={styles['part']}>
          <h2>{TEXT.path}</h2>
          <CategoryToggle
            isMain
            path={path.map(({ name }) => name)}
            isChosen={pathIds.every((id) => state.choice.includes(id))}
            onChange={(isChosen) => widget.choose(pathIds, isChosen)}
          />
        </section>
      )}
      <Rows heading={TEXT.likely} rows={likely} />
      <Rows heading={TEXT.unlikely} rows={unlikely} />
      <Rows heading={TEXT.others} rows={others} />
    </>
  );
}

type Row = Pick<ScoredCategory, 'id' | 'name'> & { readonly score?: number };

function Rows({ heading, rows }: { heading: string; rows: readonly Row[] }) {
  const widget = useWidget();
  const { choice } = useWidgetState();
  const headingId = useId();
  if (rows.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2 id={headingId}>{heading}</h2>
      <ul aria-labelledby={headingId}>
        {rows.map(({ id, name, score }) => (
          <li key={id}>
            <CategoryToggle
              path={[name]}
              note={score === undefined ? TEXT.unscored : formatChance(score)}
              isChosen={choice.includes(id)}
              onChange={(isChosen) => widget.choose([id], isChosen)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
