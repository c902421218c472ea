import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useApp } from '../../store/hooks';
import { ModelMark } from '../parts/ModelMark';
import { CURVES as TEXT } from '../strings/curves';
import styles from './CurvesView.module.css';
import type { ComparedRun } from './runs';

/** Switches single runs off and on again. */
export function RunToggles({ runs }: { runs: readonly ComparedRun[] }) {
  const hidden = useApp((state) => state.view.hidden);
  const setView = useApp((state) => state.setView);
  if (runs.length < 2) return null;
  const shown = runs.map(({ id }) => id).filter((id) => !hidden.includes(id));
  return (
    <ToggleButtonGroup
      aria-label={TEXT.runs}
      className={styles['toggles'] ?? ''}
      selectionMode="multiple"
      selectedKeys={shown}
      onSelectionChange={(keys) =>
        setView({ hidden: runs.map(({ id }) => id).filter((id) => !keys.has(id)) })
      }
    >
      {runs.map(({ id, title }) => (
        <ToggleButton key={id} id={id} className={styles['toggle'] ?? ''}>
          <ModelMark id={id} />
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
