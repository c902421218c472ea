import type { ModelId } from '../../domain/model';
import { useApp, useColumns } from '../../store/hooks';
import { ModelMark } from '../parts/ModelMark';
import { Segmented } from '../parts/Segmented';
import { STRINGS } from '../strings';
import styles from './ScoreTable.module.css';

export interface Props {
  shown: ModelId;
  onChange: (id: ModelId) => void;
}

/** Chooses the one column a phone has room for. */
export function ModelSwitch({ shown, onChange }: Props) {
  const columns = useColumns();
  const models = useApp((state) => state.models);
  const options = columns.map(({ id, title }) => ({
    value: id,
    label: (
      <>
        <ModelMark id={id} />
        {title}
        {models[id].status === 'failed' && ` (${STRINGS.table.failed})`}
      </>
    ),
  }));
  return (
    <div className={styles['switch']}>
      <Segmented
        label={STRINGS.table.model}
        labelHidden
        options={options}
        value={shown}
        onChange={onChange}
      />
    </div>
  );
}
