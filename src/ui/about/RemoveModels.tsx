import { useApp } from '../../store/hooks';
import { formatBytes } from '../format';
import { Question } from '../parts/Question';
import { DEVICE as TEXT } from '../strings/offline';

/** A button that says what would go, and asks. */
export function RemoveModels({ bytes }: { bytes: number }) {
  const remove = useApp((state) => state.removeModels);
  const size = formatBytes(bytes);
  return (
    <Question
      title={TEXT.removeTitle}
      text={TEXT.removeText(size)}
      confirm={TEXT.removeConfirm(size)}
      keep={TEXT.keep}
      onConfirm={() => void remove()}
    >
      {TEXT.remove}
    </Question>
  );
}
