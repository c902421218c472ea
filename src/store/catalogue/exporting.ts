import { isAborted } from '../../domain/errors';
import { type Context, patch, tell } from './context';
import type { ExportRequest } from './ports';
import type { CatalogueState } from './state';

type Exporting = Pick<CatalogueState, 'exportCatalogue' | 'exportJsonLines' | 'exportTraining'>;

/** What leaves the page again, as a file. */
export function createExporting(context: Context): Exporting {
  const { get, ports } = context;

  async function give(kind: ExportRequest['kind'], defuseInput: boolean): Promise<void> {
    const { work } = context;
    if (!work || get().open?.exporting !== 'no') return;
    patch(context, { exporting: kind, failure: undefined });
    try {
      const { names } = await context.categories();
      const { id } = work.session.record;
      const { cut } = get().open!;
      const { blob, name } = await ports.files.export({
        id,
        kind,
        cut,
        labels: names,
        defuseInput,
      });
      await ports.save(name, blob);
    } catch (thrown) {
      // whoever closed the dialog that asks where to put it wants no sentence about that
      if (!isAborted(thrown)) tell(context, thrown);
    } finally {
      patch(context, { exporting: 'no' });
    }
  }

  return {
    exportCatalogue: ({ defuseInput }) => give('catalogue', defuseInput),
    exportJsonLines: () => give('json-lines', false),
    exportTraining: () => give('training', false),
  };
}
