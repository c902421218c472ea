import { useCatalogue } from '../../../store/catalogue/hooks';
import type { IncomingState } from '../../../store/catalogue/state';
import { Button } from '../../parts/Button';
import { Toggle } from '../../parts/Toggle';
import { COLUMNS as TEXT } from '../../strings/catalogue';
import view from '../CatalogueView.module.css';
import { ModelChoice } from '../ModelChoice';
import { ColumnChoices } from './ColumnChoices';
import styles from './ColumnsScreen.module.css';
import { FormatFacts } from './FormatFacts';
import { headerSwitchOf, mappingProblem } from './mapping';
import { PreviewTable } from './PreviewTable';

export type Mapped = Extract<IncomingState, { status: 'mapping' }>;

/** Which columns hold the products, before anything is read. */
export function ColumnsScreen({ incoming }: { incoming: Mapped }) {
  const { file, mapping, name, model } = incoming;
  const setModel = useCatalogue((state) => state.setIncomingModel);
  return (
    <div className={view['screen']}>
      <header className={view['intro']}>
        <h2>{TEXT.heading(name)}</h2>
        <p className={view['prose']}>{TEXT.intro}</p>
      </header>
      {file.isExport && <p className={view['remark']}>{TEXT.isExport}</p>}
      {file.isRemembered && <p className={view['remark']}>{TEXT.remembered}</p>}
      <section className={view['card']}>
        <FormatFacts file={file} />
        <HeaderSwitch incoming={incoming} />
        <div className={styles['choices']}>
          <ColumnChoices header={file.header} mapping={mapping} />
          <ModelChoice value={model} onChange={setModel} />
        </div>
        <StartBar incoming={incoming} />
      </section>
      <PreviewTable file={file} mapping={mapping} />
    </div>
  );
}

function HeaderSwitch({ incoming }: { incoming: Mapped }) {
  const setHasHeader = useCatalogue((state) => state.setHasHeader);
  const hasHeader = headerSwitchOf(incoming.file.format);
  if (hasHeader === undefined) return null;
  return (
    <Toggle isOn={hasHeader} onChange={(isOn) => void setHasHeader(isOn)}>
      {TEXT.hasHeader}
    </Toggle>
  );
}

function StartBar({ incoming }: { incoming: Mapped }) {
  const importFile = useCatalogue((state) => state.importFile);
  const cancel = useCatalogue((state) => state.cancelIncoming);
  const problem = mappingProblem(incoming.mapping);
  return (
    <div className={view['actions']}>
      <Button look="accent" isDisabled={problem !== undefined} onPress={() => void importFile()}>
        {TEXT.start}
      </Button>
      <Button onPress={cancel}>{TEXT.other}</Button>
      <p role="status" className={view['problem']}>
        {problem && TEXT.problems[problem]}
      </p>
    </div>
  );
}
