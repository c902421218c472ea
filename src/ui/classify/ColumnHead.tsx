import type { BaseColumn, Column, EnsembleColumn } from '../../store/columns';
import { ensembleStateOf } from '../../store/ensembleState';
import { useApp, useColumns } from '../../store/hooks';
import { isBlank } from '../../store/inputSlice';
import { median } from '../../metrics/median';
import { formatBytes, formatCount, formatMilliseconds } from '../format';
import { Button } from '../parts/Button';
import { ModelMark } from '../parts/ModelMark';
import { STRINGS } from '../strings';
import styles from './ScoreTable.module.css';

const TEXT = STRINGS.table;

/** The name of a model's column, by which it can be sorted, and how the model is doing. */
export function ColumnHead({ card, shown }: { card: Column; shown: boolean }) {
  const sorted = useApp((state) => state.view.sort === card.id);
  const setView = useApp((state) => state.setView);
  return (
    <th
      scope="col"
      abbr={card.title}
      className={styles['head']}
      data-shown={shown || undefined}
      {...(sorted && { 'aria-sort': 'descending' })}
    >
      <span className={styles['headRow']}>
        <Button
          look="quiet"
          aria-label={`${card.title}: ${TEXT.sortBy(card.title)}`}
          onPress={() => setView({ sort: sorted ? 'together' : card.id })}
        >
          <span>
            <ModelMark id={card.id} /> {card.title}
            {sorted && (
              <span aria-hidden="true" className={styles['arrow']}>
                {' '}
                ▼
              </span>
            )}
          </span>
        </Button>
      </span>
      {card.kind === 'ensemble' ? <EnsembleProgress card={card} /> : <ModelProgress card={card} />}
    </th>
  );
}

function ModelProgress({ card: { id, title } }: { card: BaseColumn }) {
  const state = useApp(({ models }) => models[id]);
  switch (state.status) {
    case 'idle':
      return <p className={styles['quiet']}>{TEXT.waiting}</p>;
    case 'loading': {
      const { loaded, total } = state;
      return (
        <p className={styles['quiet']}>
          {TEXT.bytes(formatBytes(loaded), formatBytes(total))}
          <progress aria-label={TEXT.loadingOf(title)} value={loaded} max={total} />
        </p>
      );
    }
    case 'warming':
      return <p className={styles['quiet']}>{TEXT.warming}</p>;
    case 'failed':
      return <p className={styles['failed']}>{TEXT.unavailable}</p>;
    case 'ready':
      return <Pace id={id} />;
  }
}

/** How quickly a model answers, and whether it is behind the text. */
function Pace({ id }: { id: BaseColumn['id'] }) {
  const latency = useApp(({ latencies }) => median(latencies[id]));
  return <Ready id={id} text={latency === undefined ? TEXT.ready : formatMilliseconds(latency)} />;
}

/** What the ensemble waits for. */
function EnsembleProgress({ card }: { card: EnsembleColumn }) {
  const models = useApp((state) => state.models);
  const columns = useColumns();
  const state = ensembleStateOf(card, models);
  if (state.status === 'ready') return <Ready id={card.id} text={TEXT.ready} />;
  const { missing } = state;
  // there is room for one name; the columns beside this one say which they are
  const missed =
    missing.length === 1
      ? (columns.find(({ id }) => id === missing[0])?.title ?? '')
      : TEXT.someModels(formatCount(missing.length));
  const text = state.status === 'lacking' ? TEXT.lacking(missed) : TEXT.waitingFor(missed);
  return <p className={styles['quiet']}>{text}</p>;
}

/** A model that is there, and whether it is behind the text. */
function Ready({ id, text }: { id: Column['id']; text: string }) {
  const stale = useApp(
    ({ product, scores, sequence }) => !isBlank(product) && (scores[id]?.sequence ?? 0) < sequence,
  );
  return (
    <p className={styles['quiet']} data-stale={stale || undefined}>
      {text}
      {stale && <span className={styles['updating']}> · {TEXT.updating}</span>}
    </p>
  );
}
