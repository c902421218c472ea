import type { RunProgress } from '../../worker/catalogue/catalogueRun';
import type { ChunkResult, ProductSource } from '../../worker/catalogue/chunks';
import { rowsOfChunk } from '../../archive/catalogueRecord';
import { type Context, focusFirst, patch, tell, type Work } from './context';
import type { Refresh } from './refresh';
import type { RunNumbers } from './state';

/** What is shown follows the answers this seldom, in milliseconds: counting rows takes time too. */
const REFRESH_MS = 300;

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
  const before = rows - waiting;
  // read as they are scored: the texts of all rows would be in memory twice
  const products: ProductSource = {
    rows: waiting,
    read: ({ index }) => archive.readProducts(id, pending[index]!),
  };
  const soon = throttled(() => isShown() && refresh({ keepRows: get().open?.order === 'file' }));
  const onChunk = (result: ChunkResult) => {
    if (result.kind === 'failed') return;
    const index = pending[result.index]!;
    session.takeAnswers(index, result.answers);
    archive.putAnswers(id, index, result.answers).catch((thrown: unknown) => tell(context, thrown));
    soon();
  };
  const onProgress = (progress: RunProgress) => {
    if (!isShown() || get().open?.run.status === 'paused') return;
    const numbers: RunNumbers = { ...progress, done: progress.done + before, total: rows };
    patch(context, { run: { status: 'running', numbers } });
  };
  const bytes = registry.models.find((card) => card.id === model)?.bytes ?? Infinity;
  const onBytes = (count: number) => {
    const arrived = Math.min(1, count / bytes);
    if (isShown()) patch(context, { run: { status: 'loading', arrived } });
  };
  work.run = ports.run({ registry, model, products, onBytes, onChunk, onProgress });
  const { failed } = await work.run.finished;
  if (!isShown()) return;
  refresh({ keepRows: false });
  if (get().open?.focused === work.first) focusFirst(context);
  const message = `${failed} rows could not be classified. Try again.`;
  patch(context, { run: failed > 0 ? { status: 'failed', message } : { status: 'done' } });
}

function throttled(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    }, REFRESH_MS);
  };
}
