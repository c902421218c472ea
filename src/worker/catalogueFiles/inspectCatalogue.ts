import type { Archive } from '../../archive/archive';
import type { ColumnMapping } from '../../catalogue/columns/columnMapping';
import type { CatalogueFile } from '../../catalogue/reading/catalogueFile';
import { openTable } from '../../catalogue/reading/openTable';
import type { Table } from '../../catalogue/reading/table';
import type { TableFormat } from '../../catalogue/tableFormat';
import { earlierAnswers } from '../../catalogue/writing/earlierAnswers';
import type { GivenFile, InspectedFile } from './protocol';

/** Rows that are shown before a file is imported. */
const SAMPLE_ROWS = 20;

export async function inspectCatalogue(
  archive: Archive,
  given: GivenFile,
  signal: AbortSignal,
): Promise<InspectedFile> {
  const table = await openGiven(given, signal);
  const { format, header, sample } = table;
  const remembered = hasNames(format) ? await archive.rememberedMapping(header) : undefined;
  const answerOf = earlierAnswers(format, header);
  return {
    format,
    header: [...header],
    mapping: remembered ?? table.mapping,
    isRemembered: remembered !== undefined,
    isExport: answerOf !== undefined && sample.some((row) => answerOf(row) !== undefined),
    sample: sample.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
  };
}

/** @throws AppError as `openTable` */
export function openGiven({ file, name, options }: GivenFile, signal: AbortSignal): Promise<Table> {
  const stream: CatalogueFile['stream'] = () => file.stream();
  return openTable({ name, stream }, { ...options, signal });
}

/**
 * Remembers columns that somebody chose otherwise than they are recognised, for the next file of
 * the same supplier.
 */
export async function rememberColumns(
  archive: Archive,
  { format, header, mapping: recognised }: Table,
  chosen: ColumnMapping,
): Promise<void> {
  if (!hasNames(format)) return;
  await archive.rememberMapping(header, isSame(chosen, recognised) ? undefined : chosen);
}

/** Files without a header are alike only in their number of columns. */
function hasNames(format: TableFormat): boolean {
  return !('hasHeader' in format) || format.hasHeader;
}

function isSame(one: ColumnMapping, other: ColumnMapping): boolean {
  return (
    one.name === other.name && one.description === other.description && one.handle === other.handle
  );
}
