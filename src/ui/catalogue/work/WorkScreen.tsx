import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useCatalogue, useCatalogueStore } from '../../../store/catalogue/hooks';
import type { OpenCatalogue } from '../../../store/catalogue/state';
import type { CategoryChoice } from '../detail/CategoryPicker';
import { DetailPanel } from '../detail/DetailPanel';
import { KeysDialog } from '../review/KeysDialog';
import { perform } from '../review/perform';
import { QueuePosition } from '../review/QueuePosition';
import { useKeys } from '../review/useKeys';
import { useRowDetail } from '../review/useRowDetail';
import { SAID } from '../../strings/catalogueDetail';
import { Filters } from './Filters';
import { Notices } from './Notices';
import { QueueBar } from './QueueBar';
import { RowGrid } from './RowGrid';
import { WorkHead } from './WorkHead';
import styles from './WorkScreen.module.css';

/** A catalogue that is classified and reviewed. */
export function WorkScreen({ open }: { open: OpenCatalogue }) {
  const view = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [said, say] = useSpoken();
  const single = useCatalogue((state) => state.singleKeys);
  const setSingle = useCatalogue((state) => state.setSingleKeys);
  const [keysOpen, setKeysOpen] = useState(false);
  const state = useRowDetail(open);
  const review = useReview(open, {
    detail: state.status === 'ready' ? state.detail : undefined,
    say,
    edit: () => picker.current?.focus(),
    showKeys: () => setKeysOpen(true),
  });
  useKeys(view, single, review.command);
  const { canUndo, canRedo, acceptable, cellSearch, isFree, isOutdated } = open;
  const pressable = [canUndo, canRedo, acceptable > 0, cellSearch.status, isFree, isOutdated];
  useGridFocus(grid, pressable.join(' '));
  return (
    <div ref={view} className={styles['screen']}>
      <WorkHead open={open} />
      <Notices open={open} />
      <Filters open={open} />
      <QueueBar open={open} onCommand={review.command} say={say} />
      <div className={styles['desk']}>
        <RowGrid open={open} gridRef={grid} />
        <DetailPanel
          open={open}
          state={state}
          picker={picker}
          onCommand={review.command}
          onPick={review.pick}
          onLeavePicker={() => grid.current?.focus({ preventScroll: true })}
        />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {keysOpen && (
        <KeysDialog single={single} onSingle={setSingle} onClose={() => setKeysOpen(false)} />
      )}
    </div>
  );
}

/** A sentence for the live region, in which only what differs from before is read. */
function useSpoken() {
  const [said, setSaid] = useState('');
  const say = useCallback((sentence: string) => {
    setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  }, []);
  return [said, say] as const;
}

/** A dialog that closes gives the focus back within this time. */
const SETTLED_MS = 100;

/**
 * Gives the focus to the grid where nothing has it: in the beginning, and when a button that had
 * it cannot be pressed any more.
 */
function useGridFocus(grid: RefObject<HTMLElement | null>, pressable: string): void {
  useEffect(() => {
    const focus = () => {
      // nothing has it, or what holds the whole view
      if (!document.activeElement?.contains(grid.current)) return;
      grid.current?.focus({ preventScroll: true });
    };
    focus();
    const timer = setTimeout(focus, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [grid, pressable]);
}

type Surroundings = Omit<Parameters<typeof perform>[1], 'store' | 'position'>;

/** Commands on the row in focus, wherever they come from. */
function useReview(open: OpenCatalogue, surroundings: Surroundings) {
  const store = useCatalogueStore();
  const [position] = useState(() => new QueuePosition());
  // a row that is decided may leave the queue: where it stood is remembered before
  useEffect(() => void position.at(open), [position, open]);
  const command = (asked: Parameters<typeof perform>[0]) => {
    perform(asked, { store, position, ...surroundings });
  };
  const { say } = surroundings;
  const pick = useCallback(
    ({ path, name }: CategoryChoice) => {
      const { open, choosePath } = store.getState();
      if (open?.focused === undefined) return;
      if (open.isReadOnly) return say(open.isFree ? SAID.free : SAID.readOnly);
      choosePath(open.focused, path);
      say(SAID.chosen(name));
    },
    [store, say],
  );
  return { command, pick };
}
