import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A limit on some files of the built page. */
export interface Budget {
  name: string;
  /** Matches paths relative to `dist`, with forward slashes. */
  files: RegExp;
  /** What crosses the wire: gzip for code, plain bytes for weights, which do not compress. */
  measure: 'gzip' | 'plain';
  limitKiB: number;
}

export interface Measured {
  budget: Budget;
  files: number;
  kiB: number;
}

/** Size of each budget's files under `folder`. */
export function measure(folder: string, budgets: readonly Budget[]): Measured[] {
  const paths = filesUnder(folder);
  return budgets.map((budget) => {
    const matching = paths.filter((path) => budget.files.test(path));
    const bytes = matching.map((path) => size(readFileSync(join(folder, path)), budget.measure));
    return { budget, files: matching.length, kiB: sum(bytes) / 1024 };
  });
}

/** Why a budget is not kept, or `undefined`. Files that are gone are a fault too: rename both. */
export function complaint({ budget, files, kiB }: Measured): string | undefined {
  if (files === 0) return `${budget.name}: no file of the build matches ${budget.files.source}.`;
  if (kiB <= budget.limitKiB) return undefined;
  return `${budget.name}: ${Math.ceil(kiB)} KiB, the budget is ${budget.limitKiB} KiB.`;
}

/**
 * What a browser fetches before a page is painted: the HTML and all scripts and styles it names.
 *
 * @param name of the page's own file
 */
export function initialFiles(html: string, name = 'index.html'): RegExp {
  const paths = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path!,
  );
  const any = [name, ...paths].map((path) => path.replaceAll('.', '\\.')).join('|');
  return new RegExp(`^(?:${any})$`);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function size(bytes: Buffer, measure: Budget['measure']): number {
  return measure === 'gzip' ? gzipSync(bytes).length : bytes.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
