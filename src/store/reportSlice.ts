import type { StateCreator } from 'zustand/vanilla';
import { failureOf } from './failure';
import type { AppPorts } from './ports';
import type { AppState, ReportSlice } from './state';

/** How good the models are, fetched when the report is first looked at. */
export function createReportSlice({
  runtime,
}: AppPorts): StateCreator<AppState, [], [], ReportSlice> {
  return (set, get) => ({
    report: undefined,

    async loadReport() {
      const status = get().report?.status;
      if (status === 'loading' || status === 'ready') return;
      set({ report: { status: 'loading' } });
      try {
        set({ report: { status: 'ready', report: await runtime.report() } });
      } catch (error) {
        set({ report: { status: 'failed', message: failureOf(error, get(), 'The report') } });
      }
    },
  });
}
