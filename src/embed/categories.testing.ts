import type { WidgetCategory } from '../worker/widget/protocol';
import { CategoryIndex } from './choice';

/** Appliances › Dryers › Gas Dryers; Video Games; Others, which stands in several places. */
export const CATEGORIES: readonly WidgetCategory[] = [
  { id: 'appliances', name: 'Appliances', ancestors: [] },
  { id: 'dryers', name: 'Dryers', ancestors: ['Appliances'] },
  { id: 'gas-dryers', name: 'Gas Dryers', ancestors: ['Appliances', 'Dryers'] },
  { id: 'video-games', name: 'Video Games', ancestors: [] },
  { id: 'others', name: 'Others', ancestors: [] },
];

export const INDEX = new CategoryIndex(CATEGORIES);
