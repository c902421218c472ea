import { useState } from 'react';
import { useApp, useArticleRuns } from '../../store/hooks';
import { formatList } from '../format';
import { Button } from '../parts/Button';
import { CURVES as TEXT } from '../strings/curves';
import styles from './controls.module.css';
import { curvesCsv } from './curvesCsv';
import { saveFile } from '../saveFile';
import { useNets } from './useRuns';

/** Every run the registry lists as one file, shown or not, the article's too. */
export function DownloadCsv() {
  const nets = useNets();
  const articles = useArticleRuns();
  const loadHistory = useApp((state) => state.loadHistory);
  const [missing, setMissing] = useState<readonly string[]>([]);
  async function download() {
    const runs = await Promise.all(
      [...nets, ...articles].map(async ({ id, title }) => {
        return { id, title, history: await loadHistory(id) };
      }),
    );
    const read = runs.flatMap(({ id, history }) => (history ? [{ id, history }] : []));
    setMissing(runs.filter(({ history }) => !history).map(({ title }) => title));
    if (read.length === 0) return;
    saveFile(TEXT.fileName, new Blob([curvesCsv(read)], { type: 'text/csv;charset=utf-8' }));
  }
  return (
    <>
      <Button onPress={() => void download()}>{TEXT.download}</Button>
      <p role="status" className={missing.length > 0 ? styles['message'] : 'visually-hidden'}>
        {missing.length > 0 && TEXT.downloadLacks(formatList(missing))}
      </p>
    </>
  );
}
