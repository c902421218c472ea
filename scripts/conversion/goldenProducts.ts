import type { Product } from '../../src/domain/product';

/** Products whose ids and scores are recorded and checked again in Node and in the browser. */
export const GOLDEN_PRODUCTS: readonly Product[] = [
  { name: 'Duracell - AAA Batteries (4-Pack)', description: '' },
  {
    name: 'Philips - hue White and Color Ambiance A19 Smart LED Light Bulb - Multicolor',
    description: '',
  },
  {
    name: 'Samsung - Galaxy S7 32GB - Black Onyx (Sprint)',
    description: '5.1" Quad HD display; 4G LTE; 12.0MP rear camera; Android 6.0 Marshmallow',
  },
  { name: 'Kung Fu Panda: Showdown of Legendary Legends - Xbox One', description: '' },
  {
    name: 'Lenovo - 15.6" Touch-Screen Laptop - Intel Core i7 - 8GB Memory - 1TB Hard Drive',
    description:
      'Windows 10speed802.11ac Wi-FiBluetooth; HDMI output &amp; backlit keyboard&#8482;',
  },
  { name: 'stainless steel dishwasher', description: 'Quiet 24" built-in dishwasher, 3 racks' },
  { name: 'CAFÉ crème coffee pods (16-pack)', description: 'for single-serve brewers' },
  { name: 'qwzxy blorptastic frobnicator', description: '' },
  {
    name: 'constructor __proto__ <unknown>',
    description: '\u{1f3a7} \u05d0\u05d5\u05d6\u05e0\u05d9\u05d5\u05ea',
  },
  { name: '', description: 'Over-the-ear headphones with noise canceling' },
  { name: 'guitar '.repeat(60), description: 'strings '.repeat(120) },
];
