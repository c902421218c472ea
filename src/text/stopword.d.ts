/** The part of the library that is used; it has no types of its own. */
declare module 'stopword' {
  export const eng: readonly string[];
}
