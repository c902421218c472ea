import { lazy } from 'react';
import { useColumns, useShownColumns } from '../../../store/hooks';
import { formatCount } from '../../format';
import { PanelButton } from '../../parts/PanelButton';
import { STRINGS } from '../../strings';

const TEXT = STRINGS.table;

const ColumnsPanel = lazy(() => import('./ColumnsPanel'));

/** Opens the choice of columns, and says when some are hidden. */
export function ColumnsButton() {
  const all = useColumns().length;
  const shown = useShownColumns().length;
  if (all < 2) return null;
  return (
    <PanelButton kind="dialog" panel={(props) => <ColumnsPanel {...props} />}>
      {shown < all ? TEXT.columnsOf(formatCount(shown), formatCount(all)) : TEXT.columns}
    </PanelButton>
  );
}
