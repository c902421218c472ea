import type { Context } from './context';
import type { IncomingState } from './state';

/** The file that is on its way in. */
export interface Arrival {
  file: File | undefined;
  /** Whether the first line names the columns; undefined: as the file looks. */
  hasHeader: boolean | undefined;
  /** Gives up what is done with it at the moment. */
  controller: AbortController | undefined;
}

/** Takes the file into the archive, opens it and begins to classify it. */
export async function importArrival(
  context: Context,
  { file, hasHeader }: Arrival,
  { name, mapping, model }: Extract<IncomingState, { status: 'mapping' }>,
  signal: AbortSignal,
): Promise<void> {
  const { get, set, ports } = context;
  const arriving = (rows: number, share = 0) => {
    if (!signal.aborted) set({ incoming: { status: 'importing', name, share, rows } });
  };
  arriving(0, 0);
  const { registry, labels } = await ports.shelf();
  const request = {
    ...{ id: ports.newId(), file: file!, hasHeader, mapping, model },
    modelVersion: registry.created,
    labels: labels.labels.map((label) => label.name),
  };
  const record = await ports.files.import(request, arriving, signal);
  context.changed();
  if (signal.aborted) return;
  set({ incoming: { status: 'none' } });
  await get().openCatalogue(record.id);
  get().start();
}
