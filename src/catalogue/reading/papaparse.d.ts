/**
 * The part of the library that is used. Its own types (`@types/papaparse`) bring those of Node
 * with them, which the core floors must not know.
 */
declare module 'papaparse' {
  interface Step {
    /** The row that has just been read, alone. */
    readonly data: readonly string[][];
    /** Faults of the row's quotes. */
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: where the row ends, with its line end. */
    readonly meta: { readonly cursor: number };
  }

  interface Parser {
    /**
     * Reads rows one after the other; with `ignoreLastRow`, but for the last, whose faults are
     * what comes back.
     */
    parse(text: string, baseIndex: number, ignoreLastRow: boolean): Pick<Step, 'errors'>;
    /** No more rows after this one. */
    abort(): void;
  }

  interface ReadOptions {
    delimiter: string;
    newline: '\n' | '\r' | '\r\n';
    step(result: Step): void;
  }

  interface WriteOptions {
    delimiter: string;
    newline: string;
    quotes: boolean;
  }

  const Papa: {
    Parser: new (options: ReadOptions) => Parser;
    unparse(rows: readonly (readonly string[])[], options: WriteOptions): string;
  };
  export default Papa;
}
