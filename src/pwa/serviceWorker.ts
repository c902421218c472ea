/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  matchPrecache,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { categoryRoute } from './categoryRoute';

/**
 * Keeps the shell: everything the build made but the models, whose files page and workers keep
 * themselves, by their hashes. A new release waits until the page lets it in. Answers
 * `product/categoryPrediction`.
 */
declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (PrecacheEntry | string)[];
};

const { pathname: home } = new URL(self.registration.scope);

// In the frame nobody presses Reload, and who may frame it the server says anew each time: a copy
// is for when there is no network. Before the files that are kept, which would come first.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === `${home}embed.html`,
  async ({ request }) => {
    const kept = () => matchPrecache('embed.html');
    return await fetch(request).catch(async () => (await kept()) ?? Response.error());
  },
);

const kept = self.__WB_MANIFEST;
precacheAndRoute(kept);
cleanupOutdatedCaches();

// queries choose a backend or bring what was shared; every other path is left to the server
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === home,
  createHandlerBoundToURL('index.html'),
);

const category = categoryRoute(home, kept);
// the router knows no OPTIONS
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin || pathname !== category.path) return;
  event.respondWith(category.answer(event.request));
});

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (isSkipWaiting(data)) void self.skipWaiting();
});

// the first visit is served from the shell too, as far as it goes on
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

function isSkipWaiting(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING'
  );
}
