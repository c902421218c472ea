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
    name: 'Acoustic guitar for beginners, spruce top',
    description: 'Full-size dreadnought with steel strings, a padded bag, a strap and three picks.',
  },
  {
    name: '55" 4K Ultra HD Smart TV',
    description:
      'LED panel, 2160p resolution, three HDMI inputs, built-in Wi-Fi and streaming apps.',
  },
  {
    name: 'Clear phone case with screen protector',
    description: '',
  },
];
