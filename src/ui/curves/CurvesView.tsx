import { AUC_KINDS } from '../../store/address';
import { useApp } from '../../store/hooks';
import { formatCount } from '../format';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { Segmented } from '../parts/Segmented';
import { STRINGS } from '../strings';
import { CurveGrid } from './CurveGrid';
import { curvesCsv } from './curvesCsv';
import { CurveTable } from './CurveTable';
import styles from './CurvesView.module.css';
import { downloadText } from './downloadText';
import type { Run } from './runs';
import { RunToggles } from './RunToggles';
import { useRuns } from './useRuns';

const TEXT = STRINGS.curves;

/** How each net learned, epoch by epoch. */
export default function CurvesView() {
  const { runs, loading, failures } = useRuns();
  const auc = useApp((state) => state.view.auc);
  const hidden = useApp((state) => state.view.hidden);
  const setView = useApp((state) => state.setView);
  const loadHistory = useApp((state) => state.loadHistory);
  const shown = runs.filter(({ id }) => !hidden.includes(id));
  return (
    <div className={styles['view']}>
      <header className={styles['intro']}>
        <h2>{TEXT.heading}</h2>
        <p className={styles['prose']}>{TEXT.intro}</p>
      </header>
      <ShelfNotice />
      {failures.map(({ id, title, message }) => (
        <Notice
          key={id}
          message={`${title}: ${message}`}
          retryLabel={STRINGS.retryOf(title)}
          onRetry={() => void loadHistory(id)}
        />
      ))}
      <div className={styles['controls']}>
        <RunToggles runs={runs} />
        <Segmented
          label={TEXT.auc}
          options={AUC_KINDS.map((value) => ({ value, label: TEXT.aucKinds[value] }))}
          value={auc}
          onChange={(value) => setView({ auc: value })}
        />
        {runs.length > 0 && (
          <Button onPress={() => downloadText(TEXT.fileName, 'text/csv', curvesCsv(runs))}>
            {TEXT.download}
          </Button>
        )}
      </div>
      {loading && <p className={styles['quiet']}>{TEXT.loading}</p>}
      {runs.length > 0 && shown.length === 0 && <p>{TEXT.noneShown}</p>}
      {shown.length > 0 && (
        <>
          <CurveGrid runs={shown} all={runs} auc={auc} />
          <BestEpochs runs={shown} />
          <CurveTable runs={shown} auc={auc} />
        </>
      )}
    </div>
  );
}

function ShelfNotice() {
  const shelf = useApp((state) => state.shelf);
  const open = useApp((state) => state.open);
  if (shelf.status !== 'failed') return null;
  return <Notice message={shelf.message} onRetry={() => void open()} />;
}

/** Which weights the page uses, and why those. */
function BestEpochs({ runs }: { runs: readonly Run[] }) {
  return (
    <ul className={styles['sentences']}>
      {runs.map(({ id, title, history }) => (
        <li key={id}>
          {TEXT.bestEpoch(
            title,
            formatCount(history.bestEpoch),
            formatCount(history.epochs.length),
            history.chosenBy.replace(/\.$/, ''),
          )}
        </li>
      ))}
    </ul>
  );
}
