import { join } from 'node:path';
import { parseRegistry } from '../../src/manifest/parse';
import { parseReport } from '../../src/manifest/parseReport';
import type { ReportFile } from '../../src/manifest/reportSchema';
import { readWhole } from '../lib/files';

/** @throws AppError when the folder's registry or report is missing or damaged */
export async function readReport(folder: string): Promise<ReportFile> {
  const text = async (name: string) =>
    (await readWhole(join(folder, name), 'npm run convert')).toString('utf8');
  const registry = parseRegistry(await text('registry.json'));
  return parseReport(await text(registry.report.path), registry.labelCount);
}
