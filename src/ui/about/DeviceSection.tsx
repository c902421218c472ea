import { useEffect } from 'react';
import { allFiles, bytesOf } from '../../manifest/registryFiles';
import { keptBytes } from '../../store/device';
import { useApp } from '../../store/hooks';
import { formatBytes } from '../format';
import { Button } from '../parts/Button';
import { LeftOut } from '../parts/LeftOut';
import { STRINGS } from '../strings';
import { DEVICE as TEXT } from '../strings/offline';
import styles from './AboutDialog.module.css';
import { Facts } from './Facts';
import { RemoveModels } from './RemoveModels';

/** What this device keeps, and the ways to have more or less of it. */
export function DeviceSection() {
  const shelf = useApp((state) => state.shelf);
  const kept = useApp((state) => state.kept);
  const memoryOnly = useApp((state) => state.memoryOnly);
  const isOneFile = useApp((state) => state.shell.status === 'file');
  const refresh = useApp((state) => state.refreshDevice);
  // other windows and the browser itself remove things too
  useEffect(() => void refresh(), [refresh]);
  const files = shelf.status === 'open' ? allFiles(shelf.shelf.registry) : [];
  const here = keptBytes(files, kept);
  return (
    <section aria-labelledby="device-heading" className={styles['section']}>
      <h3 id="device-heading">{TEXT.heading}</h3>
      <p className={styles['prose']}>{isOneFile ? TEXT.oneFile : TEXT.intro}</p>
      <LeftOut className={styles['prose']} />
      <DeviceFacts here={here} total={bytesOf(files)} />
      {memoryOnly && <p className={styles['prose']}>{STRINGS.offline.memoryOnly}</p>}
      {files.length > 0 && !isOneFile && <DownloadAll />}
      <div className={styles['actions']}>
        {here > 0 && !isOneFile && <RemoveModels bytes={here} />}
        <Install />
      </div>
    </section>
  );
}

function DeviceFacts({ here, total }: { here: number; total: number }) {
  const shell = useApp((state) => state.shell.status);
  const { usedBytes, persisted } = useApp((state) => state.space);
  const promised = persisted ? TEXT.persistedText.yes : TEXT.persistedText.no;
  return (
    <Facts
      facts={[
        [TEXT.models, TEXT.amount(formatBytes(here), formatBytes(total))],
        [TEXT.page, TEXT.shell[shell]],
        [TEXT.used, usedBytes === undefined ? TEXT.unknown : formatBytes(usedBytes)],
        [TEXT.persisted, persisted === undefined ? TEXT.unknown : promised],
        [TEXT.version, import.meta.env.AISLE_VERSION],
      ]}
    />
  );
}

function DownloadAll() {
  const state = useApp(({ fetchAll }) => fetchAll);
  const downloadAll = useApp((app) => app.downloadAll);
  const cancel = useApp((app) => app.cancelDownload);
  if (state.status === 'running') {
    return (
      <div className={styles['download']}>
        <progress aria-label={TEXT.progress} value={state.loaded} max={state.total || 1} />
        <span>{TEXT.amount(formatBytes(state.loaded), formatBytes(state.total))}</span>
        <Button onPress={cancel}>{TEXT.cancel}</Button>
      </div>
    );
  }
  return (
    <>
      <div className={styles['actions']}>
        <Button onPress={() => void downloadAll()}>{TEXT.downloadAll}</Button>
      </div>
      <p role="status">{state.status === 'done' && TEXT.done}</p>
      {state.status === 'failed' && <p role="alert">{state.message}</p>}
    </>
  );
}

function Install() {
  const installable = useApp((state) => state.installable);
  const install = useApp((state) => state.install);
  if (!installable) return null;
  return (
    <Button look="accent" onPress={() => void install()}>
      {TEXT.install}
    </Button>
  );
}
