import { isAborted, messageOf } from '../../domain/errors';
import { type Context, patch } from './context';
import type { Refresh } from './refresh';
import { scorePending } from './scorePending';
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
      scorePending(context, work, refresh).catch((thrown: unknown) => {
        if (context.work !== work || isAborted(thrown)) return;
        patch(context, { run: { status: 'failed', message: messageOf(thrown) } });
      });
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
      context.work?.run?.cancel();
      patch(context, { run: { status: 'idle' } });
      refresh({ keepRows: false });
    },
  };
}
