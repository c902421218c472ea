import type { ColumnMapping } from '../../../catalogue/columns/columnMapping';
import { useCatalogue } from '../../../store/catalogue/hooks';
import { Choice } from '../../parts/Choice';
import { COLUMNS as TEXT } from '../../strings/catalogue';
import { columnTitle } from './columnTitle';
import { ROLES, withColumn } from './mapping';

export interface Props {
  header: readonly string[];
  mapping: ColumnMapping;
}

const NONE = 'none';

/** A list for each of what a column can be. */
export function ColumnChoices({ header, mapping }: Props) {
  const setMapping = useCatalogue((state) => state.setMapping);
  const options = [
    { value: NONE, text: TEXT.none },
    ...header.map((_, column) => ({ value: `${column}`, text: columnTitle(header, column) })),
  ];
  return ROLES.map((role) => (
    <Choice
      key={role}
      label={TEXT[role]}
      {...(role === 'handle' && { hint: TEXT.handleHint })}
      options={options}
      value={mapping[role] === undefined ? NONE : `${mapping[role]}`}
      onChange={(value) => {
        setMapping(withColumn(mapping, role, value === NONE ? undefined : Number(value)));
      }}
    />
  ));
}
