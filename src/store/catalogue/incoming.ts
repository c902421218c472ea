import { isUsableMapping } from '../../catalogue/columns/columnMapping';
import { isAborted, messageOf } from '../../domain/errors';
import type { Context } from './context';
import { type Arrival, importArrival } from './importing';
import type { CatalogueState } from './state';

type Incoming = Pick<
  CatalogueState,
  | 'incoming'
  | 'takeFiles'
  | 'takeText'
  | 'takeExample'
  | 'setMapping'
  | 'setIncomingModel'
  | 'setHasHeader'
  | 'importFile'
  | 'cancelIncoming'
>;

/** What pasted rows are called. */
const PASTED = 'pasted rows.csv';

/** A file on its way into the archive; a later one takes the place of the one before. */
export function createIncoming(context: Context): Incoming {
  const { get, set, ports } = context;
  const arrival: Arrival = { file: undefined, hasHeader: undefined, controller: undefined };

  const inspect = (file: File, hasHeader: boolean | undefined) => {
    Object.assign(arrival, { file, hasHeader });
    return replacing(context, arrival, file.name, (signal) => look(context, arrival, signal));
  };
  return {
    incoming: { status: 'none' },
    async takeFiles([first]) {
      if (first) await inspect(first, undefined);
    },
    takeText: (text) => inspect(new File([text], PASTED, { type: 'text/csv' }), undefined),
    async takeExample() {
      try {
        await inspect(await ports.example(), undefined);
      } catch (thrown) {
        set({ incoming: { status: 'failed', name: '', message: messageOf(thrown) } });
      }
    },
    setMapping(mapping) {
      const { incoming } = get();
      if (incoming.status === 'mapping') set({ incoming: { ...incoming, mapping } });
    },
    setIncomingModel(model) {
      const { incoming } = get();
      if (incoming.status === 'mapping') set({ incoming: { ...incoming, model } });
    },
    async setHasHeader(hasHeader) {
      if (arrival.file) await inspect(arrival.file, hasHeader);
    },
    async importFile() {
      const { incoming } = get();
      if (incoming.status !== 'mapping' || !isUsableMapping(incoming.mapping)) return;
      await replacing(context, arrival, incoming.name, (signal) =>
        importArrival(context, arrival, incoming, signal),
      );
    },
    cancelIncoming() {
      arrival.controller?.abort();
      set({ incoming: { status: 'none' } });
    },
  };
}

/** Gives up what was done with a file before; what goes wrong is a sentence, unless it is given up too. */
async function replacing(
  { set }: Context,
  arrival: Arrival,
  name: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  arrival.controller?.abort();
  const { signal } = (arrival.controller = new AbortController());
  try {
    await work(signal);
  } catch (thrown) {
    if (signal.aborted || isAborted(thrown)) return;
    set({ incoming: { status: 'failed', name, message: messageOf(thrown) } });
  }
}

async function look(
  { get, set, ports }: Context,
  { file, hasHeader }: Arrival,
  signal: AbortSignal,
): Promise<void> {
  const { incoming } = get();
  const model = incoming.status === 'mapping' ? incoming.model : 'ensemble';
  const { name } = file!;
  set({ incoming: { status: 'inspecting', name } });
  const inspected = await ports.files.inspect(file!, hasHeader, signal);
  if (signal.aborted) return;
  set({
    incoming: { status: 'mapping', name, file: inspected, mapping: inspected.mapping, model },
  });
}
