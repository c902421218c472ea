import type { CatalogueStore } from '../../../store/catalogue/hooks';
import type { OpenCatalogue, RowDetail, ShownRow } from '../../../store/catalogue/state';
import { formatCount } from '../../format';
import { DETAIL, SAID } from '../../strings/catalogueDetail';
import type { Command } from './commands';
import type { QueuePosition } from './QueuePosition';

/** What commands work on. */
export interface Review {
  readonly store: CatalogueStore;
  readonly position: QueuePosition;
  /** Of the row in focus; undefined until it has been read. */
  readonly detail: RowDetail | undefined;
  /** Reads a sentence out. */
  readonly say: (sentence: string) => void;
  readonly edit: () => void;
  readonly showKeys: () => void;
}

/** Does what a key or a button asks for, and says what has been done. */
export function perform(command: Command, review: Review): void {
  const { open } = review.store.getState();
  if (!open) return;
  if (command.kind === 'step') return step(command.by, open, review);
  if (command.kind === 'keys') return review.showKeys();
  if (command.kind === 'jump') {
    return focus(command.to === 'first' ? open.visible[0] : open.visible.at(-1), review);
  }
  if (open.isReadOnly) return review.say(open.isFree ? SAID.free : SAID.readOnly);
  change(command, open, review);
}

type Change = Exclude<Command, { kind: 'step' | 'jump' | 'keys' }>;

function change(command: Change, open: OpenCatalogue, review: Review): void {
  const { store, say } = review;
  switch (command.kind) {
    case 'toggle':
      return toggle(command.place, open, review);
    case 'accept':
      return accept(open, review);
    case 'reject':
      return reject(open, review);
    case 'edit':
      return edit(open, review);
    case 'undo':
      if (open.canUndo) store.getState().undo();
      return say(open.canUndo ? SAID.undone : SAID.nothingToUndo);
    case 'redo':
      if (open.canRedo) store.getState().redo();
      return say(open.canRedo ? SAID.redone : SAID.nothingToRedo);
  }
}

/** What was edited stays so, and what was accepted of another answer: then accepting only goes on. */
function accept(open: OpenCatalogue, review: Review): void {
  const { focused } = open;
  if (focused === undefined) return;
  const state = review.store.getState();
  const shown = state.shownRow(focused);
  const refusal = refusalOf(shown);
  if (refusal !== undefined) return review.say(refusal);
  const next = review.position.rowAfter(open, 1);
  if (!isKept(shown)) state.accept(focused);
  const sentence = shown.differs ? SAID.stays : isKept(shown) ? SAID.kept : SAID.accepted;
  goOn(sentence(chosenText(shown, review.detail)), next, review);
}

function isKept({ status, differs }: ShownRow): boolean {
  return status === 'edited' || differs;
}

function refusalOf({ kind, status, path }: ShownRow): string | undefined {
  if (kind !== 'product') return SAID.noProduct;
  if (status === undefined) return SAID.unanswered;
  return path === undefined || path.length === 0 ? SAID.noCategory : undefined;
}

function reject(open: OpenCatalogue, review: Review): void {
  const { focused } = open;
  if (focused === undefined) return;
  const state = review.store.getState();
  const { kind, name } = state.shownRow(focused);
  if (kind !== 'product') return review.say(SAID.noProduct);
  const next = review.position.rowAfter(open, 1);
  state.reject(focused);
  goOn(SAID.rejected(name || DETAIL.unnamed), next, review);
}

function edit({ focused }: OpenCatalogue, { store, say, edit: begin }: Review): void {
  if (focused === undefined) return;
  if (store.getState().shownRow(focused).kind === 'product') begin();
  else say(SAID.noProduct);
}

function toggle(place: number, open: OpenCatalogue, { store, detail, say }: Review): void {
  if (open.focused === undefined || detail?.row !== open.focused) return;
  const suggestion = detail.suggestions[place - 1];
  if (!suggestion) return say(SAID.noSuggestion(formatCount(place)));
  store.getState().toggleLabel(open.focused, suggestion.label);
  say((suggestion.chosen ? SAID.unchosen : SAID.chosen)(suggestion.name));
}

function step(by: number, open: OpenCatalogue, review: Review): void {
  focus(review.position.rowAfter(open, by), review);
}

function focus(row: number | undefined, { store }: Review): void {
  if (row !== undefined) store.getState().focusRow(row);
}

function goOn(done: string, next: number | undefined, review: Review): void {
  const { focusRow, shownRow } = review.store.getState();
  if (next === undefined) return review.say(`${done} ${SAID.last}`);
  focusRow(next);
  review.say(`${done} ${SAID.next(shownRow(next).name || DETAIL.unnamed)}`);
}

/** The deepest category of the path, or all that were chosen by hand. */
function chosenText(shown: ShownRow, detail: RowDetail | undefined): string {
  const { row, path } = shown;
  const chosen = detail?.row === row ? detail.suggestions.filter((each) => each.chosen) : [];
  const names = chosen.map(({ name }) => name);
  const deepest = path?.at(-1);
  return isKept(shown) || deepest === undefined ? names.join(', ') : deepest;
}
