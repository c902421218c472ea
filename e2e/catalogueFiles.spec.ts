import type { Page } from '@playwright/test';
import { CataloguePage, expect } from './support/cataloguePage';
import { readSaved, saveToDevice } from './support/saveDialog';
import { test } from './support/windowTabs';

const HEADER = ['Artikel', 'Title', 'Description', 'Price'];
const LINE_END = '\r\n';

/** Rows as a supplier may have them; the third holds no product. */
const ROWS = [
  ['A-1', 'LG - 1.8 Cu. Ft. Microwave', 'First line\r\nsecond line, "quoted"', '9.99'],
  ['A-2', 'Duracell – AAA Batteries 🔋 (4-Pack)', 'Für unterwegs 👩‍🚀', '1'],
  ['A-3', '', '', ''],
  ['A-4', '', 'Gas Dryer - White', '=1+1'],
  ['A-5', 'Digimon Story\nCyber Sleuth', '', '00123456789012345678'],
];
const PRODUCTS = 4;

/** A line of CSV, with quotes only where they are needed. */
const record = (cells: readonly string[]) =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

/**
 * The first of these records that a file does not have in its turn, with cells behind it that have no line end;
 * whatever is left behind the last; undefined when the file consists of them.
 */
function missingIn(text: string, records: readonly string[]): string | undefined {
  let from = 0;
  for (const own of records) {
    const end = text.indexOf(LINE_END, from + own.length);
    if (!text.startsWith(`${own},`, from) || end < 0) return own;
    from = end + LINE_END.length;
  }
  return text.slice(from) || undefined;
}

test('line breaks, emoji and empty names come back, as CSV, as JSON lines, and by the dialog of the system', async ({
  catalogue,
  page,
  context,
}) => {
  test.slow();
  const records = [HEADER, ...ROWS].map(record);
  await catalogue.open();
  await catalogue.choose('goods.csv', records.map((line) => line + LINE_END).join(''));
  await catalogue.start('Linear');
  await catalogue.classified(PRODUCTS);
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  await catalogue.count('Rejected', 1);

  const csv = await catalogue.export(/^Catalogue/);
  const jsonLines = await catalogue.export('JSON lines');
  await test.step('the first columns are those of the input, byte for byte', () => {
    expect(csv.name).toBe('goods-categorised.csv');
    expect(missingIn(csv.text, records)).toBeUndefined();
  });

  await test.step('each line of JSON has all cells and its answer', () => {
    expect(jsonLines.name).toBe('goods-categorised.jsonl');
    expect(jsonLines.text.endsWith('\n')).toBe(true);
    const objects = jsonLines.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects).toHaveLength(ROWS.length);
    objects.forEach((object, row) => {
      const { predictions, path, review, ...cells } = object;
      expect(Object.entries(cells)).toEqual(HEADER.map((name, at) => [name, ROWS[row]![at]]));
      const isProduct = row !== 2;
      expect((predictions as unknown[]).length > 0).toBe(isProduct);
      expect((path as unknown[]).length > 0).toBe(isProduct);
      expect(review).toMatchObject(isProduct ? { model: 'linear' } : { status: 'error' });
    });
    const statuses = objects.map(({ review }) => (review as { status: string }).status);
    const decided = ['accepted', 'error', 'needs review', 'needs review', 'rejected'];
    expect(statuses.toSorted()).toEqual(decided);
  });

  await test.step('and brings the decisions back', async () => {
    await page.getByRole('button', { name: /^Close/ }).click();
    await catalogue.choose(jsonLines.name, jsonLines.text);
    await expect(page.getByText('This is an export of Aisle')).toBeVisible();
    await catalogue.start('Linear');
    await catalogue.classified(PRODUCTS);
    await catalogue.count('All', ROWS.length);
    await catalogue.count('Accepted', 1);
    await catalogue.count('Rejected', 1);
    await catalogue.count('Errors', 1);
    expect((await catalogue.export('JSON lines')).text).toBe(jsonLines.text);
  });

  await test.step('where the system asks where to put it, the same is written there', async () => {
    const asking = new CataloguePage(await context.newPage());
    const dialog = await saveToDevice(asking.page);
    await asking.open();
    await asking.page.getByRole('button', { name: 'Open goods.csv' }).click();
    await dialog.failNext('AbortError');
    await exportBy(asking.page, /^Catalogue/);
    await expect.poll(() => dialog.asked()).toEqual(['goods-categorised.csv']);
    await expect(asking.page.getByRole('button', { name: 'Export' })).toBeEnabled();
    await expect(asking.page.getByRole('alert')).toHaveCount(0);
    await asking.count('Accepted', 1);
    await exportBy(asking.page, /^Catalogue/);
    await expect.poll(() => readSaved(asking.page, csv.name)).toBe(csv.text);
    await exportBy(asking.page, 'JSON lines');
    await expect.poll(() => readSaved(asking.page, jsonLines.name)).toBe(jsonLines.text);
    await dialog.failNext('SecurityError');
    expect(await asking.export(/^Catalogue/)).toEqual(csv);
  });
});

async function exportBy(page: Page, kind: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: kind }).click();
}

const MANY = 50_000;
const NAMES = [
  'Duracell - AAA Batteries (4-Pack)',
  '"LG - 1.8 Cu. Ft. Microwave, Black"',
  'Digimon Story - PlayStation 4',
];

test('50,000 rows are classified in a tab that nobody sees, and found, and come back', async ({
  tabs,
}) => {
  test.setTimeout(240_000);
  const records = Array.from(
    { length: MANY },
    (_, row) => `A-${row},${NAMES[row % NAMES.length]!},"Line ${row}, ""new""",9.${row % 100}`,
  );
  records[MANY - 1] = 'A-last,Zwieback needle,,1';
  records.unshift(HEADER.join(','));
  const origin = test.info().project.use.baseURL!;
  const page = await tabs.newPage();
  await saveToDevice(page);
  const catalogue = new CataloguePage(page);
  await page.goto(`${origin}/?backend=wasm#tab=catalogue`);
  await catalogue.choose('many.csv', records.map((line) => line + LINE_END).join(''));
  const front = await tabs.newPage();
  await front.goto(`${origin}/?backend=wasm#tab=catalogue`);
  await page.bringToFront();
  await catalogue.start('Linear');

  await test.step('the other tab is in front until all are classified', async () => {
    await front.bringToFront();
    const seen = await page.evaluateHandle(() => {
      const states = [document.visibilityState];
      document.addEventListener('visibilitychange', () => states.push(document.visibilityState));
      return states;
    });
    const listed = front.getByRole('row', { name: /^many\.csv/ });
    await expect(listed).toBeVisible({ timeout: 120_000 });
    await expect(listed).not.toContainText('50,000 of 50,000');
    await catalogue.classified(MANY);
    await expect(listed).toContainText('50,000 of 50,000');
    expect(await seen.jsonValue()).toEqual(['hidden']);
  });

  await test.step('one of them is found', async () => {
    await page.bringToFront();
    await page.getByRole('searchbox').fill('zwieback');
    await expect(page.getByText('1 of 50,000 rows', { exact: true })).toBeVisible();
    await expect(catalogue.grid).toContainText('Zwieback needle');
  });

  await test.step('the export has them all', async () => {
    await exportBy(page, /^Catalogue/);
    const name = 'many-categorised.csv';
    await expect.poll(() => readSaved(page, name), { timeout: 60_000 }).not.toBe('');
    const text = await readSaved(page, name);
    expect(text.trimEnd().split(LINE_END)).toHaveLength(MANY + 1);
    expect(missingIn(text, records)).toBeUndefined();
  });
});
