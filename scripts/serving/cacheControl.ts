/** Files whose address carries a hash of their content: scripts and styles, and what models are made of. */
const HASHED = /^\/(assets\/|models\/[\w-]+\/[0-9a-f]{8,}\/)/;

/**
 * How long a browser may go on with what it has: for ever where another content has another
 * address, and never without asking anywhere else; least of all with the service worker, the page
 * and the registry, which lead to everything else.
 *
 * @param address path of a request, with or without a query
 */
export function cacheControlOf(address: string): string {
  return HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
