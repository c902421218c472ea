import { formatCount, formatMetric } from '../format';
import { CURVES as TEXT } from '../strings/curves';
import type { CurveLine } from './lines';
import styles from './ChartKey.module.css';

export interface Props {
  lines: readonly CurveLine[];
  /** Whose values are shown: under the crosshair, else nothing. */
  epoch: number | undefined;
  bestEpoch: number;
  isSmoothed: boolean;
}

/** What the lines of a chart mean, and their values: under the crosshair, else at the best epoch. */
export function ChartKey({ lines, epoch, bestEpoch, isSmoothed }: Props) {
  const shown = epoch ?? bestEpoch;
  const article = lines.filter(({ isArticle }) => isArticle);
  const name = shown === bestEpoch ? TEXT.epochKept : TEXT.epochNumber;
  return (
    <div className={styles['key']} data-columns={isSmoothed ? 2 : 1}>
      <p className={styles['epoch']}>{name(formatCount(shown))}</p>
      {isSmoothed && (
        <>
          <span className={styles['column']}>{TEXT.smoothed}</span>
          <span className={styles['column']}>{TEXT.recorded}</span>
        </>
      )}
      <Values lines={lines.filter(({ isArticle }) => !isArticle)} {...{ shown, isSmoothed }} />
      {article.length > 0 && (
        <>
          <p className={styles['family']}>{TEXT.articleFamily}</p>
          <Values lines={article} {...{ shown, isSmoothed }} />
        </>
      )}
    </div>
  );
}

interface ValuesProps extends Pick<Props, 'lines' | 'isSmoothed'> {
  shown: number;
}

function Values({ lines, shown, isSmoothed }: ValuesProps) {
  return (
    <dl className={styles['lines']}>
      {lines.map((line) => (
        <div key={line.id} className={styles['line']}>
          <dt>
            <LineSample {...line} />
            {TEXT[line.part]}
          </dt>
          {isSmoothed && <dd>{valueAt(line.drawn, shown)}</dd>}
          <dd>{valueAt(line.recorded, shown)}</dd>
        </div>
      ))}
    </dl>
  );
}

function LineSample({ colour, width, dashes }: CurveLine) {
  return (
    <svg className={styles['sample']} viewBox="0 0 28 4" aria-hidden="true">
      <path d="M0 2h28" stroke={colour} strokeWidth={width} strokeDasharray={dashes} />
    </svg>
  );
}

function valueAt(values: readonly number[], epoch: number): string {
  const value = values[epoch - 1];
  return value === undefined ? '–' : formatMetric(value);
}
