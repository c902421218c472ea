import { auditSample } from '../../catalogue/review/audit';
import { filedRows } from '../../catalogue/review/automaticFiling';
import type { Context } from './context';
import { patch } from './context';
import type { Refresh } from './refresh';
import { endSearch, NOT_SEARCHED } from './searching';
import type { CatalogueState } from './state';

type Auditing = Pick<CatalogueState, 'startAudit' | 'endAudit'>;

/** A random sample of what is filed without a look, to be looked at. */
export function createAuditing(context: Context, refresh: Refresh): Auditing {
  return {
    startAudit(size) {
      const { work, get } = context;
      const cut = get().open?.cut;
      if (!work || cut === undefined) return;
      const { rows, record } = work.session;
      work.sample = auditSample(filedRows(rows, cut), size, seedOf(record.id));
      work.showsSample = true;
      endSearch(work);
      patch(context, { filter: 'all', ...NOT_SEARCHED, focused: work.sample[0] });
      refresh({ keepRows: false });
    },
    endAudit() {
      if (context.work) Object.assign(context.work, { sample: undefined, showsSample: false });
      refresh({ keepRows: false });
    },
  };
}

/** The same sample whenever it is asked for, another one for each catalogue (FNV-1a). */
function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash;
}
