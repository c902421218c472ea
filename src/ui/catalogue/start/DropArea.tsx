import { DropZone, FileTrigger, Text, type DropItem } from 'react-aria-components';
import { useCatalogue } from '../../../store/catalogue/hooks';
import { Button } from '../../parts/Button';
import { START } from '../../strings/catalogue';
import styles from './StartScreen.module.css';

const KINDS = ['.csv', '.tsv', '.tab', '.txt', '.json', '.jsonl', '.ndjson', '.xlsx'];

/** Takes files that are dropped, pasted or chosen. */
export function DropArea() {
  const takeFiles = useCatalogue((state) => state.takeFiles);
  const takeText = useCatalogue((state) => state.takeText);
  const takeExample = useCatalogue((state) => state.takeExample);
  const take = async (items: readonly DropItem[]) => {
    const files = items.flatMap((item) => (item.kind === 'file' ? [item] : []));
    if (files.length > 0) {
      await takeFiles(await Promise.all(files.map((file) => file.getFile())));
      return;
    }
    const text = items.find((item) => item.kind === 'text');
    if (text?.kind === 'text') await takeText(await text.getText('text/plain'));
  };
  return (
    <DropZone
      className={styles['drop'] ?? ''}
      onDrop={({ items }) => void take(items)}
      aria-label={START.drop}
    >
      <Text slot="label" className={styles['dropTitle'] ?? ''}>
        {START.drop}
      </Text>
      <p className={styles['hint']}>{START.dropHint}</p>
      <div className={styles['ways']}>
        <FileTrigger
          acceptedFileTypes={KINDS}
          onSelect={(files) => files && files.length > 0 && void takeFiles([...files])}
        >
          <Button look="accent">{START.choose}</Button>
        </FileTrigger>
        <Button onPress={() => void takeExample()}>{START.example}</Button>
      </div>
    </DropZone>
  );
}
