/** Arithmetic mean, or `undefined` of nothing: an absent figure is not a zero. */
export function mean(values: Iterable<number>): number | undefined {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    sum += value;
    count++;
  }
  return count === 0 ? undefined : sum / count;
}

/** Mean of the values that exist. */
export function meanOfDefined(values: Iterable<number | undefined>): number | undefined {
  return mean([...values].filter((value) => value !== undefined));
}
