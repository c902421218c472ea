import { useApp } from '../../store/hooks';
import { AUC_KINDS, AXIS_KINDS } from '../../store/views/curves';
import { Segmented } from '../parts/Segmented';
import { CURVES as TEXT } from '../strings/curves';
import { ArticleSwitch } from './ArticleSwitch';
import styles from './controls.module.css';
import { DownloadCsv } from './DownloadCsv';
import type { ComparedRun } from './runs';
import { RunToggles } from './RunToggles';
import { SmoothingSlider } from './SmoothingSlider';

/** What decides which curves are drawn, and how. */
export function CurveControls({ runs }: { runs: readonly ComparedRun[] }) {
  const { auc, lossAxis } = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  return (
    <div className={styles['controls']}>
      <RunToggles runs={runs} />
      <ArticleSwitch />
      <SmoothingSlider />
      <Segmented
        label={TEXT.lossAxis}
        options={AXIS_KINDS.map((value) => ({ value, label: TEXT.axisKinds[value] }))}
        value={lossAxis}
        onChange={(value) => setView({ lossAxis: value })}
      />
      <Segmented
        label={TEXT.auc}
        options={AUC_KINDS.map((value) => ({ value, label: TEXT.aucKinds[value] }))}
        value={auc}
        onChange={(value) => setView({ auc: value })}
      />
      <DownloadCsv />
    </div>
  );
}
