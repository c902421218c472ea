import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ModelReport } from '../../manifest/reportSchema';
import { useApp } from '../../store/hooks';
import { ModelMark } from '../parts/ModelMark';
import { RELIABILITY } from '../strings/report';
import controls from './controls.module.css';
import { modelIdOf, modelsOf } from './models';
import { ReliabilityFigure } from './ReliabilityFigure';
import type { SectionProps } from './ReportView';
import styles from './ReportView.module.css';

/** Whether scores are the shares that are right. */
export default function ReliabilitySection({ report }: SectionProps) {
  const ids = useApp((state) => state.view.report.models);
  const shown = modelsOf(report.models, ids);
  return (
    <div className={styles['section']}>
      <p className={styles['prose']}>{RELIABILITY.hint}</p>
      <ModelToggles models={report.models} shown={shown} />
      <div className={styles['charts']}>
        {shown.map((model) => (
          <ReliabilityFigure key={model.id} model={model} />
        ))}
      </div>
    </div>
  );
}

interface TogglesProps {
  models: readonly ModelReport[];
  shown: readonly ModelReport[];
}

function ModelToggles({ models, shown }: TogglesProps) {
  const setReportView = useApp((state) => state.setReportView);
  return (
    <ToggleButtonGroup
      aria-label={RELIABILITY.models}
      className={controls['toggles'] ?? ''}
      selectionMode="multiple"
      disallowEmptySelection
      selectedKeys={shown.map(({ id }) => id)}
      onSelectionChange={(keys) =>
        setReportView({ models: models.map(({ id }) => id).filter((id) => keys.has(id)) })
      }
    >
      {models.map(({ id, title }) => {
        const known = modelIdOf(id);
        return (
          <ToggleButton key={id} id={id} className={controls['toggle'] ?? ''}>
            {known && <ModelMark id={known} />}
            {title}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
