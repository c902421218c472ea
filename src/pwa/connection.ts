import type { ConnectionPort } from './ports';

/** What the browser says of the network: offline is certain, online is a hope. */
export function browserConnection(): ConnectionPort {
  return {
    onChange(listener) {
      const tell = () => listener(navigator.onLine);
      tell();
      addEventListener('online', tell);
      addEventListener('offline', tell);
      return () => {
        removeEventListener('online', tell);
        removeEventListener('offline', tell);
      };
    },
  };
}
