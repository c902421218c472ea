import { useCatalogue } from '../../../store/catalogue/hooks';
import type { AuditState, OpenCatalogue } from '../../../store/catalogue/state';
import { formatCount, formatShare } from '../../format';
import { Button } from '../../parts/Button';
import { AUDIT as TEXT } from '../../strings/catalogueWork';
import styles from './WorkScreen.module.css';

/** Rows of the sample: enough to tell nine in ten from all. */
const SIZE = 50;

/** A random sample that says how much of the whole is right. */
export function Audit({ open: { audit, isReadOnly } }: { open: OpenCatalogue }) {
  const startAudit = useCatalogue((state) => state.startAudit);
  const endAudit = useCatalogue((state) => state.endAudit);
  if (audit === undefined) {
    return (
      <Button isDisabled={isReadOnly} onPress={() => startAudit(SIZE)}>
        {TEXT.start(formatCount(SIZE))}
      </Button>
    );
  }
  return (
    <div className={styles['audit']}>
      <p role="status" className={styles['figures']}>
        <strong>{TEXT.label}:</strong> {auditText(audit)}
      </p>
      <Button look="quiet" onPress={endAudit}>
        {TEXT.end}
      </Button>
    </div>
  );
}

function auditText({ size, looked, wrong, interval }: AuditState): string {
  const texts = [TEXT.looked(formatCount(looked), formatCount(size))];
  if (looked > 0) texts.push(TEXT.wrong(formatCount(wrong)));
  if (interval) texts.push(TEXT.interval(formatShare(interval.lower), formatShare(interval.upper)));
  return texts.join(' · ');
}
