import { AppError } from '../../src/domain/errors';
import { parseReport } from '../../src/manifest/parseReport';
import type { ReportFile } from '../../src/manifest/reportSchema';
import type { ModelCard } from '../../src/manifest/schema';
import { readWhole } from '../lib/files';
import { dataPaths } from '../lib/paths';

const COMMAND = 'npm run evaluate -- --test';

/**
 * The report as `npm run evaluate` left it, with the bytes that are really downloaded.
 *
 * @throws AppError when it lacks a model that is published
 */
export async function publishedReport(
  folder: string,
  cards: readonly ModelCard[],
  labelCount: number,
): Promise<ReportFile> {
  const path = dataPaths(folder).report;
  const report = parseReport((await readWhole(path, COMMAND)).toString('utf8'), labelCount);
  for (const { id } of cards) {
    if (report.models.some((model) => model.id === id)) continue;
    throw new AppError('missing-file', `${path} lacks ${id}. Make it again with: ${COMMAND}`);
  }
  const models = report.models.map((model) => {
    const card = cards.find(({ id }) => id === model.id);
    return card ? { ...model, bytes: card.bytes } : model;
  });
  return { ...report, models };
}
