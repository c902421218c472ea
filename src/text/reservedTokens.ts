/**
 * The first rows of every vocabulary and of every embedding. Padding is row 0, and its
 * embedding is all zeros, so that a longer padding never changes a score.
 */
export const RESERVED_TOKENS = ['<pad>', '<unknown>', '<description>'] as const;

export const PAD_ID = 0;
export const UNKNOWN_ID = 1;
/** Stands between name and description. */
export const DESCRIPTION_ID = 2;
