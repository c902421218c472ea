import { join } from 'node:path';

/** Where the scripts keep what they make for each other; git ignores it. */
export const DATA_FOLDER = 'data';

export const PARTS = ['training', 'validation', 'test'] as const;
/** The part of the data a product belongs to. */
export type Part = (typeof PARTS)[number];

/** The files of the data folder. This is the one place that names them. */
export function dataPaths(folder: string = DATA_FOLDER) {
  return {
    /** Products of one part, JSON lines; see `products.ts`. */
    part: (part: Part) => join(folder, `${part}.jsonl`),
    labels: join(folder, 'labels.json'),
    taxonomy: join(folder, 'taxonomy.json'),
    vocabulary: join(folder, 'vocabulary.json'),
    articleVocabulary: join(folder, 'vocabulary.article.json'),
    /** What `npm run data` did, with counts. */
    summary: join(folder, 'summary.json'),
    /** Figures of all models, for the page. */
    report: join(folder, 'report.json'),
    /** Where the original is kept when it had to be downloaded. */
    download: join(folder, 'products.json'),
  };
}
