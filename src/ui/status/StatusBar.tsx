import { useApp, useAskedBaseColumns } from '../../store/hooks';
import { median } from '../../metrics/median';
import type { ModelState } from '../../store/state';
import { formatBytes, formatCount, formatList, formatMilliseconds } from '../format';
import { ModelMark } from '../parts/ModelMark';
import { STRINGS } from '../strings';
import styles from './StatusBar.module.css';

const TEXT = STRINGS.status;

/** What is there, what is on its way, where it runs and how quickly. */
export function StatusBar() {
  const backend = useApp((state) => state.backend);
  return (
    <footer className={styles['bar']} aria-label={TEXT.heading}>
      <Loading />
      {backend && (
        <p>
          <span className={styles['label']}>{TEXT.backend}</span> {TEXT.backends[backend.name]}
        </p>
      )}
      <Latencies />
      <div role="status" className={styles['notice']}>
        {backend?.notice && <p>{backend.notice}</p>}
        <Offline />
      </div>
    </footer>
  );
}

/** Without a network, or without a place to keep models, the page says what still works. */
function Offline() {
  const online = useApp((state) => state.online);
  const memoryOnly = useApp((state) => state.memoryOnly);
  return (
    <>
      {!online && <p>{STRINGS.offline.status}</p>}
      {memoryOnly && <p>{STRINGS.offline.memoryOnly}</p>}
    </>
  );
}

function Loading() {
  const columns = useAskedBaseColumns();
  const models = useApp((state) => state.models);
  const shelf = useApp((state) => state.shelf.status);
  const text = useApp((state) => state.text.status);
  const isCatalogue = useApp((state) => state.view.tab === 'catalogue');
  if (shelf !== 'open') return <p>{shelf === 'opening' ? TEXT.openingShelf : TEXT.noShelf}</p>;

  const total = columns.reduce((sum, card) => sum + card.bytes, 0);
  const loaded = columns.reduce((sum, card) => sum + arrived(models[card.id], card.bytes), 0);
  const titles = (status: ModelState['status']) =>
    columns.filter(({ id }) => models[id].status === status).map(({ title }) => title);
  const [warming] = titles('warming');
  const [loading] = titles('loading');
  const failed = titles('failed');
  const waiting = isCatalogue ? titles('idle').length : 0;
  const ready = titles('ready').length;
  if (loading !== undefined || warming !== undefined) {
    return (
      <div className={styles['loading']}>
        <p>
          {loading === undefined ? TEXT.warming(warming!) : TEXT.loading(loading)}{' '}
          <span className={styles['label']}>
            {STRINGS.table.bytes(formatBytes(loaded), formatBytes(total))}
          </span>
        </p>
        <progress aria-label={TEXT.loadingModels} value={loaded} max={total} />
      </div>
    );
  }
  return (
    <p>
      {ready === 1 ? TEXT.readyOne : TEXT.ready(formatCount(ready))}
      {text === 'opening' && ` · ${TEXT.openingText}`}
      {waiting > 0 && ` · ${TEXT.waiting(formatCount(waiting))}`}
      {failed.length > 0 && ` · ${TEXT.failed(formatList(failed))}`}
    </p>
  );
}

/** Bytes of a model that are here. What failed counts as not here. */
function arrived(state: ModelState, bytes: number): number {
  if (state.status === 'loading') return state.loaded;
  return state.status === 'ready' || state.status === 'warming' ? bytes : 0;
}

function Latencies() {
  const columns = useAskedBaseColumns();
  const latencies = useApp((state) => state.latencies);
  const known = columns.flatMap(({ id, title }) => {
    const latency = median(latencies[id]);
    return latency === undefined ? [] : [{ id, title, latency }];
  });
  if (known.length === 0) return null;
  return (
    <ul className={styles['latencies']} aria-label={TEXT.latency} title={TEXT.latency}>
      {known.map(({ id, title, latency }) => (
        <li key={id}>
          <ModelMark id={id} />
          <span className={styles['label']}>{title}</span> {formatMilliseconds(latency)}
        </li>
      ))}
    </ul>
  );
}
