import { useApp } from '../../store/hooks';
import { SearchBox } from '../parts/SearchBox';
import { REPORT } from '../strings/report';

/** Finds categories by a part of their name, in all tables of the report. */
export function CategorySearch() {
  const search = useApp((state) => state.view.report.search);
  const setReportView = useApp((state) => state.setReportView);
  return (
    <SearchBox
      label={REPORT.search}
      placeholder={REPORT.search}
      clear={REPORT.clearSearch}
      value={search}
      onChange={(text) => setReportView({ search: text })}
    />
  );
}
