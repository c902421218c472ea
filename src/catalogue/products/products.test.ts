import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '../../domain/product';
import { read } from '../files.testing';
import { plainText } from './plainText';
import { ProductReader } from './productReader';

describe('the text of a cell', () => {
  test.each([
    ['<p>Steel.</p><p>Boils a litre.</p>', 'Steel. Boils a litre.'],
    ['<ul><li>USB-C<li>2 m</ul>', 'USB-C 2 m'],
    ['Blue<br/>Tooth', 'Blue Tooth'],
    ['<b>Blue</b>tooth <i>5</i>.0', 'Bluetooth 5.0'],
    ['<style>p{color:red}</style><script>if (a<b) x()</script>Kettle', 'Kettle'],
    ['<!-- <p>old</p> -->New', 'New'],
    ['<p>Salt &amp; pepper&nbsp;mill</p>', 'Salt & pepper\u00a0mill'],
    ['Salt &amp;amp; pepper', 'Salt &amp; pepper'],
    ['&lt;b&gt; is a tag', '<b> is a tag'],
    ['&#128; &euro; &#x1F600;', '€ € 😀'],
    ['AT&T R&reg Black&notes', 'AT&T R&reg Black&notes'],
    ['less than <3 kg, a<b and c>d', 'less than <3 kg, a<b and c>d'],
    ['<New> in box', '<New> in box'],
    ['First line\nsecond line', 'First line\nsecond line'],
    ['<p title="a > b">Quoted</p>', 'Quoted'],
    ['<p>unclosed <b>tags', 'unclosed tags'],
    ['<p>cut off <a href="http', 'cut off'],
    ['<svg><title>icon</title></svg>Lamp', 'Lamp'],
    ['<img src="x.jpg" alt="a picture">Lamp', 'Lamp'],
    ['  ', ''],
  ])('%j', (cell, expected) => {
    expect(plainText(cell)).toBe(expected);
  });

  test('is cut after LONGEST_TEXT, not within a character, and markup does not count', () => {
    const markup = '<p class="long">'.repeat(2_000);
    expect(plainText(`${markup}${'😀'.repeat(LONGEST_TEXT)}`)).toBe('😀'.repeat(LONGEST_TEXT / 2));
    expect(plainText(`x${'😀'.repeat(LONGEST_TEXT)}`)).toHaveLength(LONGEST_TEXT - 1);
  });

  test('is found in whatever there is', () => {
    const pieces = fc.constantFrom('<p>', '</p>', '<script>', '<!--', '&amp;', '<', '"', 'a', ' ');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = plainText(parts.join(''));
        expect(text.length).toBeLessThanOrEqual(parts.join('').length);
        expect(text).toBe(text.trim());
      }),
    );
  });
});

async function productsIn(content: string) {
  const { table, rows } = await read(content);
  const reader = new ProductReader(table.mapping);
  return rows.map((row) => {
    const content = reader.read(row);
    if (content.kind === 'product') return Object.values(content.product);
    return content.kind === 'problem' ? content.sentence : content.kind;
  });
}

describe('products', () => {
  test('variants are what the first row of their handle is', async () => {
    const products = await productsIn(
      'Handle,Title,Body (HTML),Size\n' +
        'mug,Mug,<p>Holds tea.</p>,S\nmug,,,M\npot,Pot,,1\nmug,,Larger.,L\nmug,Other mug,,S\n' +
        'mug,,,XL\nlid,,,1\n,,,2\n',
    );
    expect(products).toEqual([
      ['Mug', 'Holds tea.'],
      ['Mug', 'Holds tea.'],
      ['Pot', ''],
      ['Mug', 'Larger.'],
      ['Other mug', ''],
      ['Other mug', ''],
      'Line 8 has neither a name nor a description, and no row before it with the handle “lid” has one.',
      'Line 9 has neither a name nor a description.',
    ]);
  });

  test('are not read from rows whose cells have moved', async () => {
    const products = await productsIn('name,description\na,b,c\n\n"d\ne\n,f\n');
    expect(products).toEqual([
      expect.stringContaining('Line 2 has 3 cells'),
      'empty',
      expect.stringContaining('Line 4 has a quote'),
      ['e', ''],
      ['', 'f'],
    ]);
  });
});
