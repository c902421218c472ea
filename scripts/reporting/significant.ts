/** A JSON value whose numbers have so many significant digits at most; whole numbers keep all. */
export function significant<Value>(value: Value, digits: number): Value;
export function significant(value: unknown, digits: number): unknown {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? value : Number(value.toPrecision(digits));
  }
  if (Array.isArray(value)) return value.map((entry) => significant<unknown>(entry, digits));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, significant<unknown>(entry, digits)]),
  );
}
