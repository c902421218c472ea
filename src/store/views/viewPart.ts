/** Adds a field to the hash; an empty value leaves it out. */
export type AddField = (key: string, value: string) => void;

/** One view's share of the address: what it keeps there, and how it is written. */
export interface ViewPart<Part> {
  readonly defaults: Part;
  /** Never fails: what is missing or makes no sense is the default. */
  parse(fields: URLSearchParams): Part;
  /** Leaves defaults out. */
  format(part: Part, add: AddField): void;
}

/** The one of the values that the text names. */
export function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}
