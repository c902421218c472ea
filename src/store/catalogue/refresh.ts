import { auditResult } from '../../catalogue/review/audit';
import { expectedAt, filedShare } from '../../catalogue/review/automaticFiling';
import { acceptable, filterCounts, visibleRows } from '../../catalogue/review/filters';
import type { ReportFile } from '../../manifest/reportSchema';
import { pageTurn } from '../../runtime/pageTurn';
import { type Context, patch, type Work } from './context';
import type { AuditState, OpenCatalogue } from './state';

/** What follows from rows, answers and decisions, and from what is asked to be shown of them. */
export type Derived = Pick<
  OpenCatalogue,
  | 'counts'
  | 'visible'
  | 'acceptable'
  | 'automatic'
  | 'audit'
  | 'canUndo'
  | 'canRedo'
  | 'catalogue'
  | 'isOutdated'
>;

/** Works out anew what follows from the work, and shows it; see `derived` for `keepRows`. */
export interface Refresh {
  (options: { keepRows: boolean }): void;
  /**
   * The same in three turns of the page, as 50,000 rows take a while to be sorted, counted and drawn. Where
   * something else was shown meanwhile it is worked out once more. Nothing once another catalogue is open.
   *
   * @param also shown along with it, as it is then
   */
  inTurns(options: { keepRows: boolean }, also: () => Partial<OpenCatalogue>): Promise<void>;
}

/** @param readReport what is expected of each model; undefined as long as it is not there */
export function createRefresh(context: Context, readReport: () => ReportFile | undefined): Refresh {
  const { get } = context;
  const work = ({ keepRows }: { keepRows: boolean }) => {
    const { open } = get();
    if (!open || !context.work) return undefined;
    const keep = keepRows ? open.visible : undefined;
    const changes = derived(context.work, open, readReport(), keep);
    return { ...changes, version: open.version + 1 };
  };
  const now = (options: { keepRows: boolean }) => patch(context, work(options) ?? {});
  const inTurns: Refresh['inTurns'] = async (options, also) => {
    const of = context.work;
    if (!options.keepRows && get().open?.order === 'doubt') of?.session.rows.byDoubt();
    await pageTurn();
    const changes = work(options);
    await pageTurn();
    // another catalogue is open by now
    if (context.work !== of) return;
    const isNewest = changes?.version === (get().open?.version ?? 0) + 1;
    patch(context, { ...(isNewest ? changes : work(options)), ...also() });
  };
  return Object.assign(now, { inTurns });
}

type Asked = Pick<OpenCatalogue, 'filter' | 'order' | 'cut' | 'catalogue'>;

/**
 * @param keep the rows as they stood: a row that is decided stays where it is until something else
 *             is asked for, so that nothing jumps away under the hand
 */
export function derived(
  { session, sample, showsSample, search: searched, registry }: Work,
  asked: Asked,
  report: ReportFile | undefined,
  keep?: Int32Array,
): Derived {
  const { rows, log } = session;
  const { model, modelVersion } = session.record;
  const answered = answeredRows(session);
  const { filter, order, cut } = asked;
  const search = searched?.rows;
  // an audit shows its sample, in its random order
  const audited = showsSample ? sample : undefined;
  const visible = audited ?? keep ?? visibleRows(rows, log, { filter, search, order, cut });
  const curve = report?.models.find(({ id }) => id === model)?.confidence;
  const filed = cut === undefined ? { rows: 0, share: 0 } : filedShare(rows, cut);
  return {
    visible,
    counts: filterCounts(rows, log, cut),
    acceptable: acceptable(rows, log, visible).length,
    automatic: {
      ...filed,
      precision: curve && cut !== undefined ? expectedAt(curve, cut).precision : undefined,
    },
    audit: sample && auditOf(sample, session),
    canUndo: log.canUndo,
    canRedo: log.canRedo,
    catalogue: { ...asked.catalogue, model, answered, reviewed: log.reviewed },
    isOutdated: answered > 0 && modelVersion !== registry.created,
  };
}

function answeredRows({ answers }: Work['session']): number {
  return answers.reduce((sum, chunk) => sum + (chunk?.rows ?? 0), 0);
}

function auditOf(sample: Int32Array, session: Work['session']): AuditState {
  const decisions = Array.from(sample, (row) => session.judged(row));
  const { lookedAt, wrong, interval } = auditResult(decisions);
  return { size: sample.length, looked: lookedAt, wrong, interval };
}
