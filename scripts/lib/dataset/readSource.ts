import { AppError } from '../../../src/domain/errors';
import { startProgress } from '../progress';
import { cleanRecord, type CleanProduct, type SkipReason } from './cleanRecord';
import { readSourceRecords } from './sourceRecords';

export interface SourceContent {
  readonly products: CleanProduct[];
  readonly records: number;
  /** Places of the records that cannot be used, by reason. */
  readonly skipped: Partial<Record<SkipReason, string[]>>;
  /** Records whose path named a category twice. */
  readonly doubledPaths: number;
}

/** @throws AppError `bad-input` when no record can be used, or what reading throws */
export async function readSource(path: string): Promise<SourceContent> {
  const products: CleanProduct[] = [];
  const skipped: SourceContent['skipped'] = {};
  let records = 0;
  let doubledPaths = 0;
  const progress = startProgress({ label: 'Reading', total: 0, unit: 'records' });
  try {
    for await (const { place, value } of readSourceRecords(path)) {
      records++;
      progress.advance();
      const result = cleanRecord(value);
      if ('skipped' in result) {
        (skipped[result.skipped] ??= []).push(place);
        continue;
      }
      products.push(result.product);
      if (result.doubledNames > 0) doubledPaths++;
    }
  } finally {
    progress.stop();
  }
  if (products.length === 0) throw unusable(path, skipped);
  return { products, records, skipped, doubledPaths };
}

/** The reasons with their counts and first places, as one text. */
export function skippedText(skipped: SourceContent['skipped']): string {
  const reasons = Object.entries(skipped).map(([reason, places]) => {
    const more = places.length > 5 ? ', …' : '';
    return `${places.length} with ${reason} (${places.slice(0, 5).join(', ')}${more})`;
  });
  return reasons.join('; ') || 'none';
}

function unusable(path: string, skipped: SourceContent['skipped']): AppError {
  return new AppError(
    'bad-input',
    `${path} has no product with sku, name and categories: ${skippedText(skipped)}. ` +
      'Give the original products.json or JSON lines with sku, name, description, categories.',
  );
}
