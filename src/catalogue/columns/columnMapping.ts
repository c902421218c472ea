/** Which columns hold what is known of a product; indices into a row's cells. */
export interface ColumnMapping {
  readonly name?: number;
  readonly description?: number;
  /** What the rows of one product's variants have in common. */
  readonly handle?: number;
}

/** Whether products can be read with it: a name or a description is enough. */
export function isUsableMapping(mapping: ColumnMapping): boolean {
  return mapping.name !== undefined || mapping.description !== undefined;
}
