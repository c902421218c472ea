import { use } from 'react';
import { CatalogueOpenerContext, CatalogueStoreContext } from '../../store/catalogue/hooks';
import CatalogueView from './CatalogueView';

/** The view with its own state, which is made when it is first seen. */
export default function CataloguePart() {
  const opener = use(CatalogueOpenerContext);
  if (opener === undefined) throw new Error('broken invariant: the page can open catalogues');
  const store = use(opener());
  return (
    <CatalogueStoreContext value={store}>
      <CatalogueView />
    </CatalogueStoreContext>
  );
}
