import type { TableFormat } from '../../../catalogue/tableFormat';
import type { InspectedFile } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { COLUMNS as TEXT } from '../../strings/catalogue';
import styles from './ColumnsScreen.module.css';

/** What the file was recognised as, in plain words. */
export function FormatFacts({ file }: { file: InspectedFile }) {
  const { format, header } = file;
  const facts = [
    { title: TEXT.facts.format, text: kindText(format) },
    ...('encoding' in format
      ? [{ title: TEXT.facts.encoding, text: TEXT.encodings[format.encoding] }]
      : []),
    { title: TEXT.facts.columns, text: formatCount(header.length) },
  ];
  return (
    <dl className={styles['facts']} aria-label={TEXT.recognised}>
      {facts.map(({ title, text }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function kindText(format: TableFormat): string {
  return format.kind === 'delimited'
    ? TEXT.kinds.delimited(TEXT.delimiters[format.delimiter])
    : TEXT.kinds[format.kind];
}
