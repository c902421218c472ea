/** Lets the page answer keys and paint before the work goes on. */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
