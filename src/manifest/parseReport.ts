import { misfit, parsed, requireDistinct } from './parsed';
import { type ReportFile, reportFileSchema } from './reportSchema';

const REPORT = 'the report';

/**
 * Reads the text of the report, as the parsers of `parse.ts` do. It stands alone because it is
 * downloaded only by those who look at the report.
 *
 * @param labelCount categories that each list of figures must have a value for
 * @throws AppError `newer-schema` or `bad-format`
 */
export function parseReport(text: string, labelCount: number): ReportFile {
  const report = parsed(REPORT, reportFileSchema, text);
  requireDistinct(
    REPORT,
    'models',
    report.models.map(({ id }) => id),
  );
  requireLengths('data.labelProducts', [report.data.labelProducts], labelCount);
  requireLengths('examples', [report.examples], labelCount);
  const { words, occurrences } = report.data.terms;
  requireLengths('data.terms', [words, occurrences], words.length);
  report.models.forEach(({ labels, confusions, reliability, confidence }, index) => {
    const place = `models.${index}`;
    requireLengths(`${place}.labels`, Object.values(labels), labelCount);
    for (const [name, columns] of Object.entries({ confusions, reliability, confidence })) {
      const lists: unknown[][] = Object.values(columns);
      requireLengths(`${place}.${name}`, lists, lists[0]!.length);
    }
    for (const label of [...confusions.predicted, ...confusions.missed]) {
      if (label < labelCount) continue;
      throw misfit(REPORT, `${place}.confusions`, `there is no category ${label}`);
    }
  });
  return report;
}

/** Columns of one table have as many values each. */
function requireLengths(place: string, columns: readonly unknown[][], expected: number): void {
  for (const { length } of columns) {
    if (length === expected) continue;
    throw misfit(REPORT, place, `a list of ${length} values where ${expected} are due`);
  }
}
