import type { ModelId } from '../../domain/model';
import { type Context, patch, restOf, tell, type Work } from './context';
import type { Refresh } from './refresh';
import { beginScoring } from './scorePending';
import type { CatalogueState } from './state';

type ClassifyingAgain = Pick<CatalogueState, 'classifyAgain'>;

/** All rows by another model, or by the page's release of the same one. Decisions stay. */
export function createClassifyingAgain(context: Context, refresh: Refresh): ClassifyingAgain {
  const { get } = context;
  return {
    classifyAgain(model) {
      const { work } = context;
      const { open } = get();
      if (!work || !open || open.isReadOnly || open.run.status === 'resetting') return;
      let isReset = false;
      beginScoring(context, work, refresh, {
        model,
        chunks: [...work.session.answers.keys()],
        async prepare() {
          patch(context, { run: { status: 'resetting' } });
          await resetAnswers(context, work, model);
          isReset = true;
          if (context.work !== work) return;
          patch(context, { run: { status: 'loading', arrived: 1 } });
          refresh({ keepRows: false });
        },
        fail(thrown, usual) {
          if (isReset) return usual();
          // as if nobody had asked: the answers so far are all there
          patch(context, { run: restOf(work) });
          refresh({ keepRows: true });
          tell(context, thrown);
        },
      });
    },
  };
}

/**
 * Forgets all answers, on the device and then in memory, when the other model is there and before it
 * gives its first. Answers of the run before that are still being written go with the others: the
 * archive does one thing after the other, and nothing more is written of a run that was stopped.
 *
 * @throws AppError of the archive; nothing is forgotten then
 */
async function resetAnswers(context: Context, work: Work, model: ModelId): Promise<void> {
  const { session, registry } = work;
  const archive = await context.archive();
  const by = { model, modelVersion: registry.created };
  session.resetAnswers(await archive.resetAnswers(session.record.id, by));
  context.changed();
  // it is one of what another model was sure of
  Object.assign(work, { sample: undefined, showsSample: false });
}
