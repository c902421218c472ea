import type { Context } from './context';
import type { CatalogueState } from './state';

type Keys = Pick<CatalogueState, 'singleKeys' | 'setSingleKeys'>;

const KEY = 'singleKeys';
const OFF = 'off';

/** How the keys of the review act: whoever must switch some off does it once for this device. */
export function createKeys({ set, ports: { preferences } }: Context): Keys {
  return {
    singleKeys: preferences.get(KEY) !== OFF,
    setSingleKeys(singleKeys) {
      preferences.set(KEY, singleKeys ? 'on' : OFF);
      set({ singleKeys });
    },
  };
}
