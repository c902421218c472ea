import { useEffect, useRef, type RefObject } from 'react';
import { useCatalogue } from '../../store/catalogue/hooks';
import { useApp } from '../../store/hooks';
import { CATALOGUE } from '../strings/catalogue';
import styles from './CatalogueView.module.css';
import { IncomingScreen } from './columns/IncomingScreen';
import { StartScreen } from './start/StartScreen';
import { WorkScreen } from './work/WorkScreen';

/** A supplier's file: taken in, classified, reviewed and given back. */
export default function CatalogueView() {
  const incoming = useCatalogue((state) => state.incoming);
  const open = useCatalogue((state) => state.open);
  const view = useRef<HTMLDivElement>(null);
  useOpenedFiles();
  useUnsavedWork();
  useFocusOfLeft(view, incoming.status !== 'none' ? incoming.status : open?.catalogue.id);
  return (
    <div ref={view} tabIndex={-1} className={styles['view']}>
      {incoming.status !== 'none' ? (
        <IncomingScreen incoming={incoming} />
      ) : open ? (
        <WorkScreen key={open.catalogue.id} open={open} />
      ) : (
        <StartScreen />
      )}
    </div>
  );
}

/** Says what a reload would cost where the browser keeps nothing. */
function useUnsavedWork(): void {
  const isAtRisk = useCatalogue((state) => state.open !== undefined && !state.persistent);
  const setUnsavedWork = useApp((state) => state.setUnsavedWork);
  useEffect(() => {
    if (!isAtRisk) return;
    setUnsavedWork(CATALOGUE.unsaved);
    return () => setUnsavedWork(undefined);
  }, [isAtRisk, setUnsavedWork]);
}

/** Files that were opened with the app, or dropped anywhere on it. */
function useOpenedFiles(): void {
  const files = useApp((state) => state.openedFiles);
  const take = useApp((state) => state.takeOpenedFiles);
  const takeFiles = useCatalogue((state) => state.takeFiles);
  useEffect(() => {
    if (files.length > 0) void takeFiles(take());
  }, [files, take, takeFiles]);
}

/** The button that led to another screen is gone with the old one: what it had goes to the new one. */
function useFocusOfLeft(view: RefObject<HTMLElement | null>, screen: string | undefined): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    if (document.activeElement === document.body) view.current?.focus({ preventScroll: true });
  }, [view, screen]);
}
