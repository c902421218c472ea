import type { CatalogueFile } from './reading/catalogueFile';
import { openTable } from './reading/openTable';
import type { OpenOptions } from './reading/table';
import type { Row } from './row';

/** A file whose bytes come in pieces of the given length, as a stream may cut them. */
export function fileOf(content: string | Uint8Array, length = 65_536, name = 'goods.csv') {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    async *stream() {
      for (let start = 0; start < bytes.length; start += length) {
        yield await Promise.resolve(bytes.subarray(start, start + length));
      }
    },
  } satisfies CatalogueFile;
}

/** A table with all of its rows. */
export async function readAll(file: CatalogueFile, options?: OpenOptions) {
  const table = await openTable(file, options);
  const rows: Row[] = [];
  for await (const batch of table.rows(options?.signal)) rows.push(...batch.rows);
  return {
    table,
    rows,
    cells: rows.map((row) => row.cells),
    remarks: rows.flatMap(({ line, remark }) => (remark ? [`${line} ${remark.code}`] : [])),
  };
}

export const read = (content: string | Uint8Array, options?: OpenOptions) =>
  readAll(fileOf(content), options);
