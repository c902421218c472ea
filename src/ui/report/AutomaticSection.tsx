import { useMemo } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { ModelReport } from '../../manifest/reportSchema';
import { useApp } from '../../store/hooks';
import { formatScore, formatShare } from '../format';
import { Button } from '../parts/Button';
import { AUTOMATIC, REPORT } from '../strings/report';
import { filedAt, filedCurve } from './automatic';
import { AutomaticChart } from './AutomaticChart';
import { CutTable } from './CutTable';
import { FiledFigures } from './FiledFigures';
import { modelOf } from './models';
import { ModelSelect } from './ModelSelect';
import type { SectionProps } from './ReportView';
import styles from './ReportView.module.css';
import slider from './Slider.module.css';

const STEP = 0.01;

/** What can be filed without a look, and how much of it rightly, as the cut moves. */
export default function AutomaticSection({ report }: SectionProps) {
  const { model: id, cut } = useApp((state) => state.view.report);
  const model = modelOf(report.models, id);
  const curve = useMemo(() => (model ? filedCurve(model) : []), [model]);
  if (model === undefined) return null;
  const chosen = filedAt(model, cut);
  return (
    <div className={styles['section']}>
      <p className={styles['prose']}>{AUTOMATIC.hint}</p>
      <div className={styles['controls']}>
        <ModelSelect models={report.models} chosen={model} />
      </div>
      <FiledFigures filed={chosen} products={model.parts.test.products} />
      <figure className={styles['card']}>
        <figcaption className="visually-hidden">{AUTOMATIC.chart(model.title)}</figcaption>
        <AutomaticChart model={model} curve={curve} cut={chosen.cut} />
        <CutSlider cut={chosen.cut} />
      </figure>
      <OwnCut model={model} isShown={cut === undefined} />
      <details>
        <summary>{REPORT.asTable}</summary>
        <CutTable title={model.title} curve={curve} />
      </details>
    </div>
  );
}

/** As wide as the chart, so that the thumb stands below the line it moves. */
function CutSlider({ cut }: { cut: number }) {
  const setReportView = useApp((state) => state.setReportView);
  return (
    <Slider
      className={slider['slider'] ?? ''}
      minValue={0}
      maxValue={1}
      step={STEP}
      value={cut}
      onChange={(value) => setReportView({ cut: value })}
      formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
    >
      <Label className={slider['label'] ?? ''}>{AUTOMATIC.cut}</Label>
      <SliderOutput className={slider['output'] ?? ''} />
      <SliderTrack className={slider['track'] ?? ''}>
        <SliderThumb className={slider['thumb'] ?? ''} />
      </SliderTrack>
    </Slider>
  );
}

/** Which cut the model has by itself, and the way back to it. */
function OwnCut({ model, isShown }: { model: ModelReport; isShown: boolean }) {
  const setReportView = useApp((state) => state.setReportView);
  const { cut, precision } = model.automatic;
  const promised = formatShare(precision);
  return (
    <div className={styles['controls']}>
      <p className={styles['prose']}>
        {cut === null ? AUTOMATIC.noOwn(promised) : AUTOMATIC.ownHint(formatScore(cut), promised)}
      </p>
      {cut !== null && !isShown && (
        <Button onPress={() => setReportView({ cut: undefined })}>{AUTOMATIC.own(promised)}</Button>
      )}
    </div>
  );
}
