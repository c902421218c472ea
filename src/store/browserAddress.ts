import type { AddressPort } from './ports';

/** The hash of this page's own address. */
export function browserAddress(): AddressPort {
  /** A browser that is asked too often, or for too long an address, refuses: typing goes on. */
  function change(write: () => void) {
    try {
      write();
    } catch (error) {
      console.warn('The address could not be changed.', error);
    }
  }
  // an empty hash would keep the old one: the path alone takes it away
  const address = (hash: string) => hash || location.pathname + location.search;
  return {
    read: () => location.hash,
    replace: (hash) => change(() => history.replaceState(null, '', address(hash))),
    push: (hash) => change(() => history.pushState(null, '', address(hash))),
    // the origin of a page opened from disk is called null
    link: (hash) => location.href.replace(/#.*/, '') + hash,
    onChange(listener) {
      addEventListener('hashchange', listener);
      return () => removeEventListener('hashchange', listener);
    },
  };
}
