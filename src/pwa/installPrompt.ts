import { Listeners } from './listeners';
import type { InstallPort } from './ports';

/** Chromium's event, which no standard library knows. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Keeps the browser's offer to install for the button in the settings. Made before it can come. */
export function browserInstallPrompt(): InstallPort {
  const offers = new Listeners<InstallPromptEvent | undefined>(undefined);
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if ('prompt' in event) offers.tell(event as InstallPromptEvent);
  });
  addEventListener('appinstalled', () => offers.tell(undefined));
  return {
    onChange: (listener) => offers.add((offer) => listener(offer !== undefined)),
    async install() {
      const offer = offers.last;
      // it can be asked once only; the browser offers again when it sees fit
      offers.tell(undefined);
      await offer?.prompt().catch(() => undefined);
    },
  };
}
