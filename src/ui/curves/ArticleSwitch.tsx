import { useApp, useArticleRuns } from '../../store/hooks';
import { Toggle } from '../parts/Toggle';
import { CURVES as TEXT } from '../strings/curves';

/** Lays the article's runs over ours; not there when the registry lists none. */
export function ArticleSwitch() {
  const runs = useArticleRuns();
  const article = useApp((state) => state.view.article);
  const setView = useApp((state) => state.setView);
  if (runs.length === 0) return null;
  return (
    <Toggle isOn={article} onChange={(isOn) => setView({ article: isOn })}>
      {TEXT.article}
    </Toggle>
  );
}
