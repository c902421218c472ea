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

/** Takes all that is shown and open as right, after it has named how many that are. */
export function AcceptAll({ open: { acceptable, isReadOnly }, say }: Props) {
  const acceptVisible = useCatalogue((state) => state.acceptVisible);
  const count = formatCount(acceptable);
  return (
    <Question
      isDisabled={isReadOnly || acceptable === 0}
      title={TEXT.acceptTitle(count)}
      text={TEXT.acceptText(count)}
      confirm={TEXT.acceptConfirm(count)}
      keep={TEXT.acceptKeep}
      onConfirm={() => {
        acceptVisible();
        say(SAID.acceptedAll(rowsText(count)));
      }}
    >
      {TEXT.acceptAll(count)}
    </Question>
  );
}
