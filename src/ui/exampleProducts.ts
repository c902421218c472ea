import type { Product } from '../domain/product';

/** Products to try the page with: from several aisles, with and without a description. */
export const EXAMPLE_PRODUCTS: readonly Product[] = [
  {
    name: 'Duracell - AAA Batteries (4-Pack)',
    description:
      'Compatible with select electronic devices; AAA size; DURALOCK Power Preserve technology; 4-pack',
  },
  {
    name: 'Philips - hue White and Color Ambiance A19 Smart LED Light Bulb',
    description: '',
  },
  {
    name: 'Nespresso coffee machine with milk frother',
    description: '',
  },
  {
    name: 'Yamaha - Full-Size Acoustic Guitar',
    description: 'Dreadnought body with a spruce top; 6 steel strings; rosewood fingerboard',
  },
  {
    name: '55" 4K Ultra HD Smart TV',
    description:
      'LED panel, 2160p resolution, three HDMI inputs, built-in Wi-Fi and streaming apps.',
  },
  {
    name: 'Clear case for Apple iPhone 6s',
    description: '',
  },
];
