import { useApp } from '../../store/hooks';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { STRINGS } from '../strings';
import { CURVES as TEXT } from '../strings/curves';
import { BestEpochs } from './BestEpochs';
import { CurveControls } from './CurveControls';
import { CurveGrid } from './CurveGrid';
import { CurveTable } from './CurveTable';
import styles from './CurvesView.module.css';
import { type Runs, useRuns } from './useRuns';

/** How each net learned, epoch by epoch. */
export default function CurvesView() {
  const runs = useRuns();
  const isOpening = useApp((state) => state.shelf.status === 'opening');
  return (
    <div className={styles['view']}>
      <header className={styles['intro']}>
        <h2>{TEXT.heading}</h2>
        <p className={styles['prose']}>{TEXT.intro}</p>
        <p role="status" className={styles['quiet']}>
          {(isOpening || runs.pending > 0) && TEXT.loading}
        </p>
      </header>
      <Notices {...runs} />
      {runs.runs.length > 0 && <CurveControls runs={runs.runs} />}
      <Curves {...runs} />
    </div>
  );
}

/** What could not be read; the rest of the view goes on without it. */
function Notices({ failures }: Runs) {
  const shelf = useApp((state) => state.shelf);
  const open = useApp((state) => state.open);
  const loadHistory = useApp((state) => state.loadHistory);
  if (shelf.status === 'failed') {
    return <Notice message={shelf.message} onRetry={() => void open()} />;
  }
  return failures.map(({ id, title, message }) => (
    <Notice
      key={id}
      message={`${title}: ${message}`}
      retryLabel={STRINGS.retryOf(title)}
      onRetry={() => void loadHistory(id)}
    />
  ));
}

function Curves({ runs, pending }: Runs) {
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const shown = runs.filter(({ id }) => !view.hidden.includes(id));
  if (runs.length > 0 && shown.length === 0) {
    return (
      <div className={styles['empty']}>
        <p>{TEXT.noneShown}</p>
        <Button onPress={() => setView({ hidden: [] })}>{TEXT.showAll}</Button>
      </div>
    );
  }
  return (
    <>
      {runs.length + pending > 0 && (
        <CurveGrid runs={shown} all={runs} pending={pending} view={view} />
      )}
      {shown.length > 0 && (
        <>
          <BestEpochs runs={shown} />
          <CurveTable runs={shown} auc={view.auc} />
        </>
      )}
    </>
  );
}
