import type { ModelReport } from '../../manifest/reportSchema';
import { formatCount, formatMetric, formatScore } from '../format';
import { ModelMark } from '../parts/ModelMark';
import { RELIABILITY, REPORT } from '../strings/report';
import { modelIdOf } from './models';
import { reliabilityBins, type ReliabilityBin } from './reliability';
import { ReliabilityChart } from './ReliabilityChart';
import styles from './ReportView.module.css';

/** One model: its points beside the diagonal, how many decisions each stands for, its ECE. */
export function ReliabilityFigure({ model }: { model: ModelReport }) {
  const bins = reliabilityBins(model);
  const { calibrationError } = model.parts.test;
  const id = modelIdOf(model.id);
  return (
    <figure className={styles['card']}>
      <figcaption className={styles['cardHead']}>
        <span>
          {id && <ModelMark id={id} />} {model.title}
        </span>
        <span className={styles['quiet']}>
          {RELIABILITY.error}{' '}
          <strong>
            {calibrationError === null ? REPORT.none : formatMetric(calibrationError)}
          </strong>
        </span>
      </figcaption>
      <ReliabilityChart model={model} bins={bins} />
      <details>
        <summary>{REPORT.asTable}</summary>
        <BinTable title={model.title} bins={bins} />
      </details>
    </figure>
  );
}

function BinTable({ title, bins }: { title: string; bins: readonly ReliabilityBin[] }) {
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{RELIABILITY.chart(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{RELIABILITY.bin}</th>
          <th scope="col">{RELIABILITY.score}</th>
          <th scope="col">{RELIABILITY.right}</th>
          <th scope="col">{RELIABILITY.decisions}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, decisions, meanScore, positiveShare }) => (
          <tr key={from}>
            <th scope="row">{RELIABILITY.range(formatScore(from), formatScore(to))}</th>
            <td>{meanScore === null ? REPORT.none : formatScore(meanScore)}</td>
            <td>{positiveShare === null ? REPORT.none : formatScore(positiveShare)}</td>
            <td>{formatCount(decisions)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
