import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useCatalogue } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import { Button } from '../../parts/Button';
import panels from '../../parts/panels.module.css';
import { Toggle } from '../../parts/Toggle';
import { EXPORT as TEXT } from '../../strings/catalogueWork';
import styles from './ExportPanel.module.css';

/** The ways out of the page, and how cells are written. */
export function ExportPanel({ open: { exporting } }: { open: OpenCatalogue }) {
  const exportCatalogue = useCatalogue((state) => state.exportCatalogue);
  const exportJsonLines = useCatalogue((state) => state.exportJsonLines);
  const exportTraining = useCatalogue((state) => state.exportTraining);
  const [defuseInput, setDefuseInput] = useState(false);
  return (
    <>
      <p role="status" className={styles['busy']}>
        {exporting !== 'no' && TEXT.busy[exporting]}
      </p>
      <DialogTrigger>
        <Button isDisabled={exporting !== 'no'}>{TEXT.button}</Button>
        <Popover className={panels['panel'] ?? ''} placement="bottom end">
          <Dialog className={`${panels['dialog']} ${styles['panel']}`} aria-label={TEXT.title}>
            {({ close }) => (
              <>
                <ExportWay
                  title={TEXT.catalogue}
                  hint={TEXT.catalogueHint}
                  onPress={() => {
                    close();
                    void exportCatalogue({ defuseInput });
                  }}
                />
                <div>
                  <Toggle isOn={defuseInput} onChange={setDefuseInput}>
                    {TEXT.defuse}
                  </Toggle>
                  <p className={panels['quiet']}>{TEXT.defuseHint}</p>
                </div>
                <hr />
                <ExportWay
                  title={TEXT.jsonLines}
                  hint={TEXT.jsonLinesHint}
                  onPress={() => {
                    close();
                    void exportJsonLines();
                  }}
                />
                <ExportWay
                  title={TEXT.training}
                  hint={TEXT.trainingHint}
                  onPress={() => {
                    close();
                    void exportTraining();
                  }}
                />
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

interface WayProps {
  title: string;
  hint: string;
  onPress: () => void;
}

function ExportWay({ title, hint, onPress }: WayProps) {
  return (
    <div className={styles['way']}>
      <Button onPress={onPress}>{title}</Button>
      <p className={panels['quiet']}>{hint}</p>
    </div>
  );
}
