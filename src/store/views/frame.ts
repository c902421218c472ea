import { oneOf, type ViewPart } from './viewPart';

export const TABS = ['classify', 'catalogue', 'curves', 'report'] as const;
export type Tab = (typeof TABS)[number];

/** Which view is open. */
export interface FrameView {
  tab: Tab;
}

const defaults: FrameView = { tab: 'classify' };

export const frameView: ViewPart<FrameView> = {
  defaults,
  parse: (fields) => ({ tab: oneOf(TABS, fields.get('tab')) ?? defaults.tab }),
  format({ tab }, add) {
    if (tab !== defaults.tab) add('tab', tab);
  },
};
