/** What the comparison of two products says. */

export const COMPARE = {
  caption: 'Two products compared',
  by: 'Scores of',
  together: 'All shown together',
  first: 'First',
  second: 'Second',
  difference: 'Difference',
  differenceHint: 'second less first',
  byScore: 'Highest of either first',
  sortByScore: 'Sort by the higher score',
  sortByDifference: 'Sort by the size of the difference',
  empty: 'Scores appear here once a product is typed.',
} as const;
