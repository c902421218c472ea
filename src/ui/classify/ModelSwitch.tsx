import type { ModelId } from '../../domain/model';
import { isBase, type Column } from '../../store/columns';
import { ensembleStateOf } from '../../store/ensembleState';
import { useApp, useShownColumns } from '../../store/hooks';
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
  const columns = useShownColumns();
  const models = useApp((state) => state.models);
  const hasFailed = (column: Column) =>
    isBase(column)
      ? models[column.id].status === 'failed'
      : ensembleStateOf(column, models).status === 'lacking';
  const options = columns.map((column) => ({
    value: column.id,
    label: (
      <>
        <ModelMark id={column.id} />
        {column.title}
        {hasFailed(column) && ` (${STRINGS.table.failed})`}
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
