import { type RefObject, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { messageOf } from '../../domain/errors';
import { formatScore } from '../format';
import { Button } from '../parts/Button';
import { CURVES as TEXT } from '../strings/curves';
import styles from './ChartMenu.module.css';
import { chartPng } from './chartPng';
import { chartSvg } from './chartSvg';
import type { CurveLine } from './lines';
import type { ComparedRun, Metric } from './runs';
import { saveFile } from '../saveFile';

const KINDS = ['png', 'svg'] as const;
type Kind = (typeof KINDS)[number];

export interface Props {
  run: ComparedRun;
  metric: Metric;
  metricTitle: string;
  lines: readonly CurveLine[];
  smoothing: number;
  /** What holds the drawn chart. */
  plot: RefObject<HTMLElement | null>;
}

/** Downloads one chart as a picture, as it looks now. */
export function ChartMenu({ run, metric, metricTitle, lines, smoothing, plot }: Props) {
  const [failure, setFailure] = useState<string>();
  async function download(kind: Kind) {
    const drawn = plot.current?.querySelector('svg');
    if (!drawn) return;
    const subtitle = smoothing > 0 ? TEXT.smoothedBy(formatScore(smoothing)) : TEXT.byEpoch;
    const svg = chartSvg(drawn, { title: `${run.title}, ${metricTitle}`, subtitle, lines });
    const content =
      kind === 'svg' ? new Blob([svg.text], { type: 'image/svg+xml' }) : await chartPng(svg);
    saveFile(TEXT.chartFile(run.id, FILE_PARTS[metric], kind), content);
  }
  const choose = (kind: Kind) => {
    setFailure(undefined);
    download(kind).catch((error: unknown) => setFailure(messageOf(error)));
  };
  return (
    <>
      <MenuTrigger>
        <Button look="quiet" aria-label={TEXT.chartMenu(run.title, metricTitle)}>
          <DownloadMark />
        </Button>
        <Popover className={styles['popover'] ?? ''} placement="bottom end">
          <Menu className={styles['menu'] ?? ''}>
            {KINDS.map((kind) => (
              <MenuItem key={kind} className={styles['item'] ?? ''} onAction={() => choose(kind)}>
                {TEXT.chartKinds[kind]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {failure !== undefined && (
        <p role="alert" className={styles['failure']}>
          {failure}
        </p>
      )}
    </>
  );
}

const FILE_PARTS = {
  loss: 'loss',
  microAuc: 'micro-auc',
  macroAuc: 'macro-auc',
} as const satisfies Record<Metric, string>;

function DownloadMark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />
    </svg>
  );
}
