/** The median (p50): the mean of the two in the middle for an even count, `undefined` of nothing. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const ordered = values.toSorted((a, b) => a - b);
  const middle = ordered.length / 2;
  return (ordered[Math.ceil(middle) - 1]! + ordered[Math.floor(middle)]!) / 2;
}
