import { isUsableMapping, type ColumnMapping } from '../../../catalogue/columns/columnMapping';
import type { TableFormat } from '../../../catalogue/tableFormat';

/** What a column can be. */
export const ROLES = ['name', 'description', 'handle'] as const;
export type Role = (typeof ROLES)[number];

/** The mapping with another column in the role; undefined: with none. */
export function withColumn(
  mapping: ColumnMapping,
  role: Role,
  column: number | undefined,
): ColumnMapping {
  const others = ROLES.filter((each) => each !== role && mapping[each] !== undefined);
  return {
    ...Object.fromEntries(others.map((each) => [each, mapping[each]])),
    ...(column !== undefined && { [role]: column }),
  };
}

/** Why products cannot be read with it. */
export function mappingProblem(mapping: ColumnMapping): 'nothing' | 'twice' | undefined {
  if (!isUsableMapping(mapping)) return 'nothing';
  const chosen = ROLES.map((role) => mapping[role]).filter((column) => column !== undefined);
  return new Set(chosen).size < chosen.length ? 'twice' : undefined;
}

/** Objects name their own columns; of other tables somebody may know better. */
export function headerSwitchOf(format: TableFormat): boolean | undefined {
  return format.kind === 'delimited' || format.kind === 'spreadsheet'
    ? format.hasHeader
    : undefined;
}
