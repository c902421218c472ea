import { isBase } from '../../../store/columns';
import { useApp, useShownColumns } from '../../../store/hooks';
import type { Voice } from '../../../store/views/classify';
import { ModelMark } from '../../parts/ModelMark';
import { Segmented } from '../../parts/Segmented';
import { COMPARE } from '../../strings/compare';

/** Whose scores are compared: the ensemble's, as long as no other is chosen. */
export function VoiceChoice() {
  const columns = useShownColumns();
  const chosen = useApp((state) => state.view.comparedBy);
  const setView = useApp((state) => state.setView);
  const ensemble = columns.find((column) => !isBase(column));
  const alone = columns.filter(isBase);
  const together = {
    value: 'together' as const,
    label: ensemble ? (
      <>
        <ModelMark id={ensemble.id} />
        {ensemble.title}
      </>
    ) : (
      COMPARE.together
    ),
  };
  const options = alone.map(({ id, title }) => ({
    value: id,
    label: (
      <>
        <ModelMark id={id} />
        {title}
      </>
    ),
  }));
  return (
    <Segmented<Voice>
      label={COMPARE.by}
      labelHidden
      options={[together, ...options]}
      value={alone.some(({ id }) => id === chosen) ? chosen : 'together'}
      onChange={(comparedBy) => setView({ comparedBy })}
    />
  );
}
