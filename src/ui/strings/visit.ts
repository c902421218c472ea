/** What the list of products classified in this visit says. */

export const VISIT = {
  heading: 'Classified in this visit',
  hint: 'Kept in this tab until it is closed.',
  clear: 'Clear list',
  empty: 'Nothing yet. A product is listed once its answer has rested for a moment.',
  noName: 'No name',
  unanswered: 'not answered yet',
  confidence: 'confidence',
} as const;
