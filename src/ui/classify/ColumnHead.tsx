import { useApp, type Column } from '../../store/hooks';
import { isBlank } from '../../store/inputSlice';
import { medianLatency } from '../../store/latency';
import { formatBytes, formatMilliseconds } from '../format';
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
        <ModelMark id={card.id} />
        <Button
          look="quiet"
          aria-label={`${card.title}: ${TEXT.sortBy(card.title)}`}
          onPress={() => setView({ sort: sorted ? 'mean' : card.id })}
        >
          {card.title}
          {sorted && (
            <span aria-hidden="true" className={styles['arrow']}>
              ▼
            </span>
          )}
        </Button>
      </span>
      <ColumnState card={card} />
    </th>
  );
}

function ColumnState({ card: { id, title } }: { card: Column }) {
  const state = useApp(({ models }) => models[id]);
  const loadModel = useApp((all) => all.loadModel);
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
      return (
        <div className={styles['failure']} role="alert">
          <p>{state.message}</p>
          <Button aria-label={STRINGS.retryOf(title)} onPress={() => void loadModel(id)}>
            {STRINGS.retry}
          </Button>
        </div>
      );
    case 'ready':
      return <Pace id={id} />;
  }
}

/** How quickly a model answers, and whether it is behind the text. */
function Pace({ id }: { id: Column['id'] }) {
  const latency = useApp(({ latencies }) => medianLatency(latencies[id]));
  const stale = useApp(
    ({ product, scores, sequence }) => !isBlank(product) && (scores[id]?.sequence ?? 0) < sequence,
  );
  return (
    <p className={styles['quiet']} data-stale={stale || undefined}>
      {latency === undefined ? TEXT.ready : formatMilliseconds(latency)}
      {stale && <span className={styles['updating']}> · {TEXT.updating}</span>}
    </p>
  );
}
