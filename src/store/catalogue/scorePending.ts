import type { RunProgress } from '../../worker/catalogue/catalogueRun';
import type { ChunkResult, ProductSource } from '../../worker/catalogue/chunks';
import { rowsOfChunk } from '../../archive/catalogueRecord';
import { type Context, focusFirst, patch, tell, type Work } from './context';
import type { RunPort } from './ports';
import type { Refresh } from './refresh';
import type { RunNumbers } from './state';

/** What is shown follows the answers this seldom, in milliseconds: counting rows takes time too. */
const REFRESH_MS = 300;
/** And so much more seldom than it takes, so that the page has most of its time for the reviewer. */
const REST = 8;

/**
 * Scores the chunks that wait for an answer, and keeps what comes. Nothing is shown any more once
 * another catalogue is open, but what has been scored is kept all the same.
 */
export async function scorePending(context: Context, work: Work, refresh: Refresh): Promise<void> {
  const { get, ports } = context;
  const { session } = work;
  const { id, model, rows } = session.record;
  const { pending } = session;
  const isShown = () => context.work === work;
  patch(context, { run: { status: 'loading', arrived: 0 } });
  const archive = await context.archive();
  const { registry } = await ports.shelf();
  if (!isShown()) return;
  const waiting = pending.reduce((sum, index) => sum + rowsOfChunk(session.record, index), 0);
  // read as they are scored: the texts of all rows would be in memory twice
  const products: ProductSource = {
    rows: waiting,
    read: ({ index }) => archive.readProducts(id, pending[index]!),
  };
  const onChunk = (result: ChunkResult) => {
    if (result.kind === 'failed') return;
    const index = pending[result.index]!;
    session.takeAnswers(index, result.answers);
    archive.putAnswers(id, index, result.answers).then(
      () => context.changed(),
      (thrown: unknown) => tell(context, thrown),
    );
  };
  const bytes = registry.models.find((card) => card.id === model)?.bytes ?? Infinity;
  const onBytes = (count: number) => {
    const arrived = Math.min(1, count / bytes);
    if (isShown()) patch(context, { run: { status: 'loading', arrived } });
  };
  const onProgress = followed(context, refresh, (progress) => ({
    ...progress,
    done: progress.done + rows - waiting,
    total: rows,
  }));
  work.run = ports.run({ registry, model, products, onBytes, onChunk, onProgress });
  const { failed } = await work.run.finished;
  if (!isShown()) return;
  refresh({ keepRows: false });
  if (get().open?.focused === work.first) focusFirst(context);
  const message = `${failed} rows could not be classified. Try again.`;
  patch(context, { run: failed > 0 ? { status: 'failed', message } : { status: 'done' } });
}

/** Shows how far a run has come and what it has found, both at once and not at every chunk. */
function followed(
  context: Context,
  refresh: Refresh,
  numbersOf: (progress: RunProgress) => RunNumbers,
): (progress: RunProgress) => void {
  const { work, get } = context;
  const own = () => work?.run;
  let latest: { progress: RunProgress; run: RunPort | undefined } | undefined;
  const show = seldom(() => {
    const status = get().open?.run.status;
    // what comes late must not begin again what has ended
    if (!latest || context.work !== work || own() !== latest.run) return;
    if (status !== 'loading' && status !== 'running' && status !== 'paused') return;
    refresh({ keepRows: get().open?.order === 'file' });
    if (status !== 'paused') {
      patch(context, { run: { status: 'running', numbers: numbersOf(latest.progress) } });
    }
  });
  return (progress) => {
    latest = { progress, run: own() };
    show();
  };
}

/** Work that is done soon after it is asked for, however often that is. */
function seldom(work: () => void): () => void {
  let isWaiting = false;
  let rest = REFRESH_MS;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      const start = performance.now();
      work();
      rest = Math.max(REFRESH_MS, REST * (performance.now() - start));
    }, rest);
  };
}
