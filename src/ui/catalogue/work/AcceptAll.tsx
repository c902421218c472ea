import { useState } from 'react';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { Question } from '../../parts/Question';
import { rowsText } from '../../strings/catalogue';
import { SAID } from '../../strings/catalogueDetail';
import { QUEUE as TEXT } from '../../strings/catalogueWork';

export interface Props {
  open: OpenCatalogue;
  say: (sentence: string) => void;
}

/** What somebody is asked about. */
interface Asked {
  readonly rows: Int32Array;
  /** Whether more of them were still searched for. */
  readonly mayGrow: boolean;
}

const NOT_ASKED: Asked = { rows: new Int32Array(0), mayGrow: false };

/**
 * Takes all that is shown and open as right, after it has named how many that are. Those it takes,
 * though more may come to be shown before somebody has answered.
 */
export function AcceptAll({ open: { acceptable, cellSearch, isReadOnly }, say }: Props) {
  const acceptableRows = useCatalogue((state) => state.acceptableRows);
  const acceptVisible = useCatalogue((state) => state.acceptVisible);
  const [{ rows, mayGrow }, setAsked] = useState(NOT_ASKED);
  const count = formatCount(rows.length);
  const text = TEXT.acceptText(count);
  return (
    <Question
      isDisabled={isReadOnly || acceptable === 0}
      title={TEXT.acceptTitle(count)}
      text={mayGrow ? `${text} ${TEXT.acceptSearching}` : text}
      confirm={TEXT.acceptConfirm(count)}
      keep={TEXT.acceptKeep}
      onAsk={() => setAsked({ rows: acceptableRows(), mayGrow: cellSearch.status === 'searching' })}
      onConfirm={() => {
        const accepted = formatCount(acceptVisible(rows));
        say(SAID.acceptedAll(rowsText(accepted)));
      }}
    >
      {TEXT.acceptAll(formatCount(acceptable))}
    </Question>
  );
}
