import { lazy, Suspense, useState } from 'react';
import { I18nProvider, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { TABS } from '../store/views/frame';
import { useApp } from '../store/hooks';
import styles from './App.module.css';
import { ClassifyView } from './classify/ClassifyView';
import { Button } from './parts/Button';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { StatusBar } from './status/StatusBar';
import { LANGUAGE, STRINGS } from './strings';

const CataloguePart = lazy(() => import('./catalogue/CataloguePart'));
const CurvesView = lazy(() => import('./curves/CurvesView'));
const ReportView = lazy(() => import('./report/ReportView'));
// there is nothing to say before the page is drawn
const Notices = lazy(() => import('./notices/Notices'));
const AboutDialog = lazy(() => import('./about/AboutDialog'));

const VIEWS = {
  classify: <ClassifyView />,
  catalogue: <CataloguePart />,
  curves: <CurvesView />,
  report: <ReportView />,
};

/** All that is seen. What React Aria says by itself is in the language of our strings, not the browser's. */
export function App() {
  return (
    <I18nProvider locale={LANGUAGE}>
      <Frame />
    </I18nProvider>
  );
}

/** Views as tabs, About, and the status bar below. */
function Frame() {
  const tab = useApp((state) => state.view.tab);
  const setView = useApp((state) => state.setView);
  const [aboutOpen, setAboutOpen] = useState(false);
  const select = (key: unknown) => {
    const chosen = TABS.find((each) => each === key);
    if (chosen) setView({ tab: chosen });
  };
  return (
    <div className={styles['app']}>
      {/* Tabs draws its children a second time to count them: only the frame stands inside. */}
      <Tabs className={styles['views'] ?? ''} selectedKey={tab} onSelectionChange={select}>
        <header className={styles['header']}>
          <h1 className={styles['brand']}>
            <BrandMark />
            {STRINGS.product}
          </h1>
          <TabList className={styles['tabs'] ?? ''} aria-label={STRINGS.views}>
            {TABS.map((each) => (
              <Tab key={each} id={each} className={styles['tab'] ?? ''}>
                {STRINGS.tabs[each]}
              </Tab>
            ))}
          </TabList>
          <Button look="quiet" onPress={() => setAboutOpen(true)} aria-haspopup="dialog">
            {STRINGS.about}
          </Button>
        </header>
        <main className={styles['main']}>
          {TABS.map((each) => (
            <TabPanel key={each} id={each} className={styles['panel'] ?? ''}>
              <ErrorBoundary>
                <Suspense fallback={null}>{VIEWS[each]}</Suspense>
              </ErrorBoundary>
            </TabPanel>
          ))}
        </main>
      </Tabs>
      <ErrorBoundary>
        <Suspense fallback={null}>
          <Notices />
        </Suspense>
      </ErrorBoundary>
      <StatusBar />
      {aboutOpen && (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <AboutDialog onClose={() => setAboutOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

function BrandMark() {
  return (
    <svg className={styles['brandMark']} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--accent)" />
      <path
        d="M6 7h12M6 12h8M6 17h4"
        stroke="var(--on-accent)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
