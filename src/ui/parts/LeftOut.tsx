import { useApp } from '../../store/hooks';
import { formatList } from '../format';
import { DEVICE } from '../strings/offline';

/** Says which models are in the report, but not in a page that is one file. */
export function LeftOut({ className }: { className: string | undefined }) {
  const titles = useApp((state) => state.shell.leftOut);
  if (!titles?.length) return null;
  return <p className={className}>{DEVICE.leftOut(formatList(titles))}</p>;
}
