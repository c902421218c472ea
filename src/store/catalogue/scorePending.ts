import { isAborted, messageOf } from '../../domain/errors';
import type { ModelId } from '../../domain/model';
import type { RunProgress } from '../../worker/catalogue/catalogueRun';
import type { ChunkResult, ProductSource } from '../../worker/catalogue/chunks';
import { rowsOfChunk } from '../../archive/catalogueRecord';
import { type Context, focusFirst, patch, stopScoring, tell, type Work } from './context';
import type { Refresh } from './refresh';
import type { RunNumbers, RunState } from './state';

/** What is shown follows the answers this seldom, in milliseconds: counting rows takes time too. */
const REFRESH_MS = 300;
/** And so much more seldom than it takes, so that the page has most of its time for the reviewer. */
const REST = 8;

/** What a run is to do. */
export interface Scoring {
  readonly model: ModelId;
  readonly chunks: readonly number[];
  /** Done once, when the model is loaded and before the first chunk is scored. */
  readonly prepare?: () => Promise<void>;
  /** Told why it failed, in the place of what is `usual`: that the run says so. */
  readonly fail?: (thrown: unknown, usual: () => void) => void;
}

/**
 * Begins a run, in the place of one under way.
 *
 * @param scoring what waits for an answer, when it is left out
 */
export function beginScoring(
  context: Context,
  work: Work,
  refresh: Refresh,
  scoring: Scoring = { model: work.session.record.model, chunks: work.session.pending },
): void {
  stopScoring(work);
  const { signal } = (work.scoring = new AbortController());
  const fail = (thrown: unknown) => {
    if (signal.aborted || isAborted(thrown)) return;
    stopScoring(work);
    const usual = () => patch(context, { run: { status: 'failed', message: messageOf(thrown) } });
    if (scoring.fail) scoring.fail(thrown, usual);
    else usual();
  };
  const prepare = async () => {
    if (signal.aborted) return;
    try {
      await scoring.prepare?.();
    } catch (thrown) {
      fail(thrown);
    }
  };
  score(context, work, refresh, { ...scoring, prepare, signal }).catch(fail);
}

/**
 * Scores chunks, and keeps what comes. Nothing that comes after the signal is shown or kept: another
 * catalogue may be open by then, or another model be asked.
 */
async function score(
  context: Context,
  work: Work,
  refresh: Refresh,
  { model, chunks, prepare, signal }: Scoring & { prepare(): Promise<void>; signal: AbortSignal },
): Promise<void> {
  const { get, ports } = context;
  const { session, registry } = work;
  const { id, rows } = session.record;
  patch(context, { run: { status: 'loading', arrived: 0 } });
  const archive = await context.archive();
  if (signal.aborted) return;
  const waiting = chunks.reduce((sum, index) => sum + rowsOfChunk(session.record, index), 0);
  let prepared: Promise<void> | undefined;
  const products: ProductSource = {
    rows: waiting,
    // read as they are scored: the texts of all rows would be in memory twice
    async read({ index }) {
      await (prepared ??= prepare());
      return await archive.readProducts(id, chunks[index]!);
    },
  };
  const onChunk = (result: ChunkResult) => {
    if (signal.aborted || result.kind === 'failed') return;
    const index = chunks[result.index]!;
    session.takeAnswers(index, result.answers);
    archive.putAnswers(id, index, result.answers).then(
      () => context.changed(),
      (thrown: unknown) => tell(context, thrown),
    );
  };
  const bytes = registry.models.find((card) => card.id === model)?.bytes ?? Infinity;
  const onBytes = (count: number) => {
    const arrived = Math.min(1, count / bytes);
    if (!signal.aborted) patch(context, { run: { status: 'loading', arrived } });
  };
  const onProgress = followed(context, refresh, signal, (progress) => ({
    ...progress,
    done: progress.done + rows - waiting,
    total: rows,
  }));
  work.run = ports.run({ registry, model, products, signal, onBytes, onChunk, onProgress });
  const { failed } = await work.run.finished;
  if (signal.aborted) return;
  const message = `${failed} rows could not be classified. Try again.`;
  const run: RunState = failed > 0 ? { status: 'failed', message } : { status: 'done' };
  await refresh.inTurns({ keepRows: false }, () => (signal.aborted ? {} : { run }));
  if (!signal.aborted && get().open?.focused === work.first) focusFirst(context);
}

/** Shows how far a run has come and what it has found, both at once and not at every chunk. */
function followed(
  context: Context,
  refresh: Refresh,
  signal: AbortSignal,
  numbersOf: (progress: RunProgress) => RunNumbers,
): (progress: RunProgress) => void {
  const { get } = context;
  let latest: RunProgress | undefined;
  const numbers = (): { run?: RunState } => {
    const status = get().open?.run.status;
    // what comes late must not begin again what has ended
    if (!latest || signal.aborted || (status !== 'loading' && status !== 'running')) return {};
    return { run: { status: 'running', numbers: numbersOf(latest) } };
  };
  const show = seldom(async () => {
    if (signal.aborted) return;
    await refresh.inTurns({ keepRows: get().open?.order === 'file' }, numbers);
  });
  return (progress) => {
    latest = progress;
    show();
  };
}

/** Work that is done soon after it is asked for, however often that is. */
function seldom(work: () => Promise<void>): () => void {
  let isWaiting = false;
  let rest = REFRESH_MS;
  const done = async () => {
    const start = performance.now();
    isWaiting = false;
    await work();
    rest = Math.max(REFRESH_MS, REST * (performance.now() - start));
  };
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => void done(), rest);
  };
}
