import { lazy, Suspense, useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ReportFile } from '../../manifest/reportSchema';
import { useApp, useCategoryNames } from '../../store/hooks';
import { REPORT_SECTIONS, type ReportSection } from '../../store/views/report';
import { formatDate } from '../format';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { LeftOut } from '../parts/LeftOut';
import { Notice } from '../parts/Notice';
import { REPORT } from '../strings/report';
import { CategoriesSection } from './CategoriesSection';
import { ConfusionsSection } from './ConfusionsSection';
import { DataSection } from './DataSection';
import styles from './ReportView.module.css';
import { SummarySection } from './SummarySection';

/** What a section is drawn from. */
export interface SectionProps {
  report: ReportFile;
  /** Of the categories, in the order of the report's lists. */
  names: readonly string[];
}

// with the charts' library, which the other sections do without
const ReliabilitySection = lazy(() => import('./ReliabilitySection'));
const AutomaticSection = lazy(() => import('./AutomaticSection'));

const SECTIONS = {
  summary: SummarySection,
  categories: CategoriesSection,
  reliability: ReliabilitySection,
  automatic: AutomaticSection,
  confusions: ConfusionsSection,
  data: DataSection,
} as const satisfies Record<ReportSection, unknown>;

/** How good the models are, and the data behind them. */
export default function ReportView() {
  const state = useApp(({ report }) => report);
  const names = useCategoryNames();
  const ready = state?.status === 'ready' ? state.report : undefined;
  return (
    <div className={styles['view']}>
      <header className={styles['intro']}>
        <h2>{REPORT.heading}</h2>
        <p className={styles['prose']}>
          {REPORT.intro} {ready && REPORT.written(formatDate(ready.created))}
        </p>
        <LeftOut className={styles['prose']} />
      </header>
      {ready ? <Sections report={ready} names={names} /> : <Opening />}
    </div>
  );
}

/** Fetches the report once the list of models is there, and says how that goes. */
function Opening() {
  const shelf = useApp((state) => state.shelf);
  const report = useApp((state) => state.report);
  const open = useApp((state) => state.open);
  const loadReport = useApp((state) => state.loadReport);
  const isOpen = shelf.status === 'open';
  useEffect(() => {
    if (isOpen) void loadReport();
  }, [isOpen, loadReport]);
  if (shelf.status === 'failed') {
    return <Notice message={shelf.message} onRetry={() => void open()} />;
  }
  if (report?.status === 'failed') {
    return <Notice message={report.message} onRetry={() => void loadReport()} />;
  }
  return (
    <p role="status" className={styles['quiet']}>
      {REPORT.loading}
    </p>
  );
}

function Sections(props: SectionProps) {
  const section = useApp((state) => state.view.report.section);
  const setReportView = useApp((state) => state.setReportView);
  const select = (key: unknown) => {
    const chosen = REPORT_SECTIONS.find((each) => each === key);
    if (chosen) setReportView({ section: chosen });
  };
  return (
    <Tabs className={styles['sections'] ?? ''} selectedKey={section} onSelectionChange={select}>
      <TabList className={styles['tabs'] ?? ''} aria-label={REPORT.sectionsLabel}>
        {REPORT_SECTIONS.map((each) => (
          <Tab key={each} id={each} className={styles['tab'] ?? ''}>
            {REPORT.sections[each]}
          </Tab>
        ))}
      </TabList>
      {REPORT_SECTIONS.map((each) => (
        <TabPanel key={each} id={each} className={styles['panel'] ?? ''}>
          <SectionOf section={each} {...props} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function SectionOf({ section, ...props }: SectionProps & { section: ReportSection }) {
  const Section = SECTIONS[section];
  return (
    <ErrorBoundary>
      <Suspense fallback={<p className={styles['quiet']}>{REPORT.loading}</p>}>
        <Section {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
