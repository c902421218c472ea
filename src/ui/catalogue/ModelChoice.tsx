import type { ModelId } from '../../domain/model';
import { useColumns } from '../../store/hooks';
import { Choice } from '../parts/Choice';
import { ModelMark } from '../parts/ModelMark';
import { CATALOGUE as TEXT } from '../strings/catalogue';

export interface Props {
  value: ModelId;
  onChange: (model: ModelId) => void;
}

/** Which model classifies a catalogue; nothing before the models are known. */
export function ModelChoice({ value, onChange }: Props) {
  const columns = useColumns();
  if (columns.length === 0) return null;
  return (
    <Choice
      label={TEXT.model}
      options={columns.map(({ id, title }) => ({
        value: id,
        text: title,
        mark: <ModelMark id={id} />,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
