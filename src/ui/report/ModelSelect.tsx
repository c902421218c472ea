import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import type { ModelReport } from '../../manifest/reportSchema';
import { useApp } from '../../store/hooks';
import { ModelMark } from '../parts/ModelMark';
import { REPORT } from '../strings/report';
import { modelIdOf } from './models';
import styles from './controls.module.css';

export interface Props {
  models: readonly ModelReport[];
  chosen: ModelReport;
}

/** Which model is looked at closely. */
export function ModelSelect({ models, chosen }: Props) {
  const setReportView = useApp((state) => state.setReportView);
  const groups = [
    { title: REPORT.modelGroups.shipped, own: models.filter(({ kind }) => kind === 'shipped') },
    { title: REPORT.modelGroups.trained, own: models.filter(({ kind }) => kind !== 'shipped') },
  ].filter(({ own }) => own.length > 0);
  const choose = (key: unknown) => {
    const model = models.find(({ id }) => id === key);
    // another model has another cut of its own
    if (model) setReportView({ model: model.id, cut: undefined });
  };
  return (
    <Select className={styles['field'] ?? ''} value={chosen.id} onChange={choose}>
      <Label className={styles['label'] ?? ''}>{REPORT.model}</Label>
      <Button className={styles['select'] ?? ''}>
        <SelectValue className={styles['option'] ?? ''} />
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['options'] ?? ''}>
          {groups.map(({ title, own }) => (
            <ListBoxSection key={title} id={title}>
              <Header className={styles['optionsHead'] ?? ''}>{title}</Header>
              {own.map((model) => (
                <ModelOption key={model.id} model={model} />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function ModelOption({ model: { id, title } }: { model: ModelReport }) {
  const known = modelIdOf(id);
  return (
    <ListBoxItem id={id} textValue={title} className={styles['option'] ?? ''}>
      {known && <ModelMark id={known} />}
      {title}
    </ListBoxItem>
  );
}
