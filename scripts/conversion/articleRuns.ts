import { existsSync } from 'node:fs';
import { type ArticleRun, historyFileSchema } from '../../src/manifest/schema';
import { cardMetrics } from '../evaluation/figuresFile';
import { readTest } from '../evaluation/testFile';
import { readJson } from '../lib/files';
import { ARTICLE_IDS } from '../training/modelIds';
import { runPaths } from '../training/runFiles';
import { ARTICLE_TEXTS } from './cards';
import { fileReference, jsonFile, type OutputFile } from './netFiles';

/** The runs of the article's own recipe that were made. */
export async function articleRuns(
  folder: string,
): Promise<{ runs: ArticleRun[]; outputs: OutputFile[] }> {
  const runs: ArticleRun[] = [];
  const outputs: OutputFile[] = [];
  for (const id of ARTICLE_IDS.filter((known) => existsSync(runPaths(known, folder).history))) {
    const history = await readJson(runPaths(id, folder).history, historyFileSchema);
    const file = jsonFile(`${id}/history.json`, history);
    const test = await readTest(id, folder);
    outputs.push(file);
    runs.push({
      id,
      ...ARTICLE_TEXTS[id],
      history: await fileReference(file),
      ...(test && { test: cardMetrics(test.test) }),
    });
  }
  return { runs, outputs };
}
