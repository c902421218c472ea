import type { ArticleId, RunId } from '../../domain/model';
import { isArticleId } from '../../domain/model';
import { CURVES as TEXT } from '../strings/curves';
import { MODEL_LOOKS } from '../modelLook';
import { type ComparedRun, curveOf, type Metric, type Run } from './runs';
import { smoothed } from './smoothed';

/** The article's runs keep the hue of our net, darker by day and lighter at night. */
const ARTICLE_COLOURS = {
  'article-mlp': 'var(--article-mlp)',
  'article-cnn': 'var(--article-cnn)',
  'article-lstm': 'var(--article-lstm)',
} as const satisfies Record<ArticleId, string>;

/** Line styles, so that no two lines of a chart differ by colour alone. */
const STYLES = {
  ours: { validation: { width: 2 }, training: { width: 1.5, dashes: '5 4' } },
  article: {
    validation: { width: 2, dashes: '10 3 2 3' },
    training: { width: 1.5, dashes: '1.5 3' },
  },
} as const;

type Part = 'validation' | 'training';

export interface LineLook {
  /** What it is called where it stands alone. */
  label: string;
  colour: string;
  /** In pixels. */
  width: number;
  dashes?: string;
}

/** One line of a chart. */
export interface CurveLine extends LineLook {
  id: `${'ours' | 'article'}-${Part}`;
  part: Part;
  isArticle: boolean;
  /** The values of the epochs, from the first on. */
  recorded: readonly number[];
  /** The same smoothed, which is what is drawn. */
  drawn: readonly number[];
}

/** The lines of one chart: validation and training of our run, then of the article's. */
export function linesOf(run: ComparedRun, metric: Metric, smoothing: number): CurveLine[] {
  const ours = linesOfOne(run, metric, smoothing);
  return run.article ? [...ours, ...linesOfOne(run.article, metric, smoothing)] : ours;
}

function linesOfOne(run: Run, metric: Metric, smoothing: number): CurveLine[] {
  const isArticle = isArticleId(run.id);
  const points = curveOf(run, metric);
  return (['validation', 'training'] as const).map((part) => {
    const recorded = points.map((point) => point[part]);
    return {
      id: `${isArticle ? 'article' : 'ours'}-${part}`,
      part,
      isArticle,
      label: isArticle ? TEXT.articleLine[part] : TEXT[part],
      colour: colourOf(run.id),
      ...STYLES[isArticle ? 'article' : 'ours'][part],
      recorded,
      drawn: smoothed(recorded, smoothing),
    };
  });
}

function colourOf(id: RunId): string {
  return isArticleId(id) ? ARTICLE_COLOURS[id] : MODEL_LOOKS[id].colour;
}
