import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppStore, startApp, type AppStore } from './store/appStore';
import { CatalogueOpenerContext, type CatalogueStore } from './store/catalogue/hooks';
import { AppStoreContext } from './store/hooks';
import type { AppPorts } from './store/ports';
import { App } from './ui/App';
import './ui/tokens.css';
import './ui/base.css';

/**
 * Draws the page and sets it going, wherever its files come from.
 *
 * @param openCatalogue makes the state of the view Catalogue; called once, when that is first seen
 */
export function openPage(ports: AppPorts, openCatalogue: () => Promise<CatalogueStore>): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('broken invariant: the page has an element with id root');
  let catalogue: Promise<CatalogueStore> | undefined;
  const store = createAppStore(ports);
  followTheme(store);
  createRoot(root).render(
    <StrictMode>
      <AppStoreContext value={store}>
        <CatalogueOpenerContext value={() => (catalogue ??= openCatalogue())}>
          <App />
        </CatalogueOpenerContext>
      </AppStoreContext>
    </StrictMode>,
  );
  startApp(store, ports);
}

/** Keeps the theme on the root element, where the design tokens look for it. */
function followTheme(store: AppStore): void {
  const apply = () => {
    document.documentElement.dataset['theme'] = store.getState().theme;
  };
  apply();
  store.subscribe(apply);
}
