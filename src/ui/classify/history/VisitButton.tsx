import { lazy } from 'react';
import { PanelButton } from '../../parts/PanelButton';
import { STRINGS } from '../../strings';

const VisitPanel = lazy(() => import('./VisitPanel'));

/** Opens the list of what was classified in this visit. */
export function VisitButton() {
  return (
    <PanelButton kind="dialog" look="quiet" panel={(props) => <VisitPanel {...props} />}>
      {STRINGS.form.history}
    </PanelButton>
  );
}
