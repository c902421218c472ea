import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentProperties, contrast } from './accent';

const SURFACES = [
  [255, 255, 255],
  [0x1a, 0x1c, 0x21],
] as const;

type Colour = readonly [number, number, number];

/** The colours of `light-dark(rgb(…), rgb(…))`. */
function pair(value: string): Colour[] {
  return [...value.matchAll(/rgb\((\d+) (\d+) (\d+)\)/g)].map(
    ([, ...parts]) => parts.map(Number) as unknown as Colour,
  );
}

test('an accent that can be told from its surface stays as it is', () => {
  expect(pair(accentProperties('#0072b2')['--accent']!)[0]).toEqual([0, 0x72, 0xb2]);
});

test('any accent can be told from its surface, and text be read on it, light and dark', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (colour) => {
      const hex = `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      const properties = accentProperties(hex);
      const texts = pair(properties['--on-accent']!);
      pair(properties['--accent']!).forEach((accent, scheme) => {
        expect(contrast(accent, SURFACES[scheme]!)).toBeGreaterThanOrEqual(3);
        expect(contrast(texts[scheme]!, accent)).toBeGreaterThanOrEqual(4.5);
      });
    }),
  );
});
