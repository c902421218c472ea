import { describe, expect, test } from 'vitest';
import { fileOf, read, readAll } from '../files.testing';

const TEXT = 'name,price\r\nCafé “Crème” 10 €,9\r\nKettle,19\r\n';
const CELLS = [
  ['Café “Crème” 10 €', '9'],
  ['Kettle', '19'],
];

/** The bytes of Windows-1252 for the text above. */
function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '“': 0x93, '”': 0x94, '€': 0x80 };
  return Uint8Array.from(text, (character) => special[character] ?? character.charCodeAt(0));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

test.each([
  ['utf-8', false, Buffer.from(TEXT)],
  ['utf-8', true, Buffer.from(`\ufeff${TEXT}`)],
  ['utf-16le', true, utf16(`\ufeff${TEXT}`, false)],
  ['utf-16be', true, utf16(`\ufeff${TEXT}`, true)],
  ['utf-16le', false, utf16(TEXT, false)],
  ['utf-16be', false, utf16(TEXT, true)],
  ['windows-1252', false, windows1252(TEXT)],
])('%s, mark: %s', async (encoding, bom, bytes) => {
  for (const length of [1, 7, 1_000]) {
    const { table, cells } = await readAll(fileOf(bytes, length));
    expect(table.format).toMatchObject({ encoding, bom, lineEnd: '\r\n', endsWithLineEnd: true });
    expect(table.header).toEqual(['name', 'price']);
    expect(cells).toEqual(CELLS);
  }
});

describe('what is not UTF-8', () => {
  const plain = 'name,price\n' + 'Kettle,19\n'.repeat(60_000);

  test('may show at the very end of a long file', async () => {
    const { table, rows } = await read(Buffer.concat([Buffer.from(plain), windows1252('Café,1')]));
    expect(table.format).toMatchObject({ encoding: 'windows-1252' });
    expect(rows.at(-1)!.cells).toEqual(['Café', '1']);
  });

  test('is damage where most of the text is UTF-8', async () => {
    const many = 'name,x\n' + 'Café,é\n'.repeat(20);
    const bytes = Buffer.concat([Buffer.from(many), Buffer.from([0x54, 0xe9, 0x2c, 0x62])]);
    const { table, rows } = await read(bytes);
    expect(table.format).toMatchObject({ encoding: 'utf-8' });
    expect(rows[0]!.cells).toEqual(['Café', 'é']);
    expect(rows.at(-1)!.remark?.sentence).toContain('Line 22 has characters that cannot be read');
  });
});
