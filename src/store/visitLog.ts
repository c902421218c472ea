import { LONGEST_TEXT, type Product } from '../domain/product';
import type { CategoryPath } from './answer';
import { sameProduct } from './inputSlice';

/** A product that was classified in this visit. */
export interface VisitEntry {
  product: Product;
  /** The best path; none where no model had answered when the product was left. */
  answer?: CategoryPath;
  /** When it was recorded, in milliseconds since 1970. */
  time: number;
}

const MOST = 100;

/**
 * The entries with one more, the newest first. It takes the place of an entry of the same
 * product, and of the newest one when its texts only go on from there: somebody typed on.
 *
 * @param other the product beside it, which stands for itself however alike the two are
 */
export function withEntry(
  entries: readonly VisitEntry[],
  entry: VisitEntry,
  other?: Product,
): VisitEntry[] {
  const product = cut(entry.product);
  const same = entries.find((each) => sameProduct(each.product, product));
  const answer = entry.answer ?? same?.answer;
  const beside = other && cut(other);
  const isTypedOn = (before: Product) =>
    goesOn(before, product) && !(beside && sameProduct(before, beside));
  const rest = entries.filter(
    (each, place) => each !== same && !(place === 0 && isTypedOn(each.product)),
  );
  const added = { product, time: entry.time, ...(answer && { answer }) };
  return [added, ...rest].slice(0, MOST);
}

/** What is behind it nobody reads, and a hundred entries have to be kept. */
function cut({ name, description }: Product): Product {
  return { name: name.slice(0, LONGEST_TEXT), description: description.slice(0, LONGEST_TEXT) };
}

function goesOn(before: Product, now: Product): boolean {
  return now.name.startsWith(before.name) && now.description.startsWith(before.description);
}

export function formatEntries(entries: readonly VisitEntry[]): string {
  return JSON.stringify(entries);
}

/** Reads what `formatEntries` wrote. Never fails: what makes no sense is left out. */
export function parseEntries(text: string | undefined): VisitEntry[] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(entries) ? entries.filter(isEntry).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is VisitEntry {
  if (!isRecord(value)) return false;
  const { product, answer, time } = value;
  return (
    isRecord(product) &&
    typeof product['name'] === 'string' &&
    typeof product['description'] === 'string' &&
    Number.isFinite(time) &&
    (answer === undefined || isPath(answer))
  );
}

function isPath(value: unknown): value is CategoryPath {
  if (!isRecord(value)) return false;
  const { names, confidence } = value;
  return (
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string') &&
    Number.isFinite(confidence)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
