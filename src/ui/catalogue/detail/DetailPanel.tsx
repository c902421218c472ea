import type { RefObject } from 'react';
import type { OpenCatalogue, RowDetail } from '../../../store/catalogue/state';
import { formatScore } from '../../format';
import { Button } from '../../parts/Button';
import { PathText } from '../../classify/PathText';
import { DETAIL as TEXT, KEYS } from '../../strings/catalogueDetail';
import view from '../CatalogueView.module.css';
import type { Command } from '../review/commands';
import { useReasons } from '../review/useReasons';
import type { DetailState } from '../review/useRowDetail';
import { RowMarks } from '../work/RowMarks';
import { StatusMark } from '../work/StatusMark';
import { AllCells } from './AllCells';
import { CategoryPicker, type CategoryChoice } from './CategoryPicker';
import styles from './DetailPanel.module.css';
import { Opinions } from './Opinions';
import { ProductText } from './ProductText';
import { Suggestions } from './Suggestions';
import { TellingWords } from './TellingWords';

export interface Props {
  open: OpenCatalogue;
  state: DetailState;
  picker: RefObject<HTMLInputElement | null>;
  onCommand: (command: Command) => void;
  onPick: (choice: CategoryChoice) => void;
  onLeavePicker: () => void;
}

/** All that is known of the row in focus, and what can be said of it. */
export function DetailPanel({ state, ...rest }: Props) {
  return (
    <section className={styles['panel']} aria-label={TEXT.label}>
      {state.status === 'none' && <p className={view['quiet']}>{TEXT.nothing}</p>}
      {state.status === 'loading' && <p className={view['quiet']}>{TEXT.loading}</p>}
      {state.status === 'failed' && (
        <p role="alert" className={view['problem']}>
          {state.message}
        </p>
      )}
      {state.status === 'ready' && <Known {...rest} detail={state.detail} />}
    </section>
  );
}

interface KnownProps extends Omit<Props, 'state'> {
  detail: RowDetail;
}

function Known({ open, detail, picker, onCommand, onPick, onLeavePicker }: KnownProps) {
  const isProduct = detail.shown.kind === 'product';
  const reasons = useReasons(detail);
  const canChange = isProduct && !open.isReadOnly;
  return (
    <>
      <ProductText detail={detail} />
      {detail.problem !== undefined && <p className={view['problem']}>{detail.problem}</p>}
      {isProduct && <AnswerLine detail={detail} />}
      {canChange && <Actions onCommand={onCommand} />}
      {detail.suggestions.length > 0 && (
        <Suggestions
          suggestions={detail.suggestions}
          isReadOnly={open.isReadOnly}
          onToggle={(place) => onCommand({ kind: 'toggle', place })}
        />
      )}
      {canChange && <CategoryPicker inputRef={picker} onPick={onPick} onLeave={onLeavePicker} />}
      {reasons && <TellingWords detail={detail} reasons={reasons} />}
      {detail.label !== undefined && <Opinions opinions={detail.opinions} label={detail.label} />}
      <AllCells cells={detail.cells} />
    </>
  );
}

function AnswerLine({ detail: { shown } }: { detail: RowDetail }) {
  const { path, confidence } = shown;
  return (
    <div className={styles['answer']}>
      <p className={styles['path']}>
        {path === undefined ? (
          TEXT.waiting
        ) : path.length === 0 ? (
          TEXT.noPath
        ) : (
          <PathText names={path} />
        )}
      </p>
      <p className={styles['facts']}>
        {confidence !== undefined && <span>{TEXT.confidence(formatScore(confidence))}</span>}
        <StatusMark status={shown.status} kind={shown.kind} />
        <RowMarks shown={shown} words />
      </p>
    </div>
  );
}

function Actions({ onCommand }: { onCommand: (command: Command) => void }) {
  return (
    <div className={styles['actions']}>
      <Button look="accent" onPress={() => onCommand({ kind: 'accept' })}>
        {TEXT.accept} <kbd aria-hidden="true">{KEYS.enter}</kbd>
      </Button>
      <Button onPress={() => onCommand({ kind: 'edit' })}>
        {TEXT.edit} <kbd aria-hidden="true">{KEYS.edit}</kbd>
      </Button>
      <Button onPress={() => onCommand({ kind: 'reject' })}>
        {TEXT.reject} <kbd aria-hidden="true">{KEYS.reject}</kbd>
      </Button>
    </div>
  );
}
