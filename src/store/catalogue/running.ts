import { type Context, patch, restOf, stopScoring } from './context';
import type { Refresh } from './refresh';
import { beginScoring } from './scorePending';
import type { CatalogueState } from './state';

type Running = Pick<CatalogueState, 'start' | 'pause' | 'resume' | 'cancelRun'>;

/** The run that scores the catalogue, as it is steered by hand. */
export function createRunning(context: Context, refresh: Refresh): Running {
  const { get } = context;
  return {
    start() {
      const { work } = context;
      const status = get().open?.run.status;
      if (!work || get().open?.isReadOnly || (status !== 'idle' && status !== 'failed')) return;
      const { model, modelVersion } = work.session.record;
      if (modelVersion === work.registry.created) beginScoring(context, work, refresh);
      else get().classifyAgain(model);
    },
    pause() {
      const running = get().open?.run;
      if (running?.status !== 'running') return;
      context.work?.run?.pause();
      patch(context, { run: { ...running, status: 'paused' } });
    },
    resume() {
      const paused = get().open?.run;
      if (paused?.status !== 'paused') return;
      context.work?.run?.resume();
      patch(context, { run: { ...paused, status: 'running' } });
    },
    cancelRun() {
      const { work } = context;
      // answers that are being forgotten do not come back
      if (!work || get().open?.run.status === 'resetting') return;
      stopScoring(work);
      patch(context, { run: restOf(work) });
      refresh({ keepRows: false });
    },
  };
}
