import { expect, test } from 'vitest';
import { buildTaxonomy } from './taxonomy';

test('depth first, larger branches first, names that are no label left out', () => {
  const labels = ['Video', 'Audio', 'Speakers', 'Cables', 'Others'];
  const paths = [
    ['Audio', 'Rare', 'Cables'],
    ['Audio', 'Speakers'],
    ['Audio', 'Speakers', 'Others'],
    ['Video', 'Cables'],
    ['Rare'],
  ];
  expect(buildTaxonomy(paths, labels).nodes).toEqual([
    { label: 1, parent: -1, products: 3 }, // Audio
    { label: 2, parent: 0, products: 2 }, // Audio › Speakers
    { label: 3, parent: 0, products: 1 }, // Audio › Cables
    { label: 0, parent: -1, products: 1 }, // Video
    { label: 3, parent: 3, products: 1 }, // Video › Cables
  ]);
});

test('equal branches stand in label order', () => {
  const nodes = buildTaxonomy([['B'], ['A']], ['A', 'B']).nodes;
  expect(nodes.map(({ label }) => label)).toEqual([0, 1]);
});
