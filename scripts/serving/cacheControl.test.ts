import { expect, test } from 'vitest';
import { cacheControlOf } from './cacheControl';

test.each([
  '/',
  '/?name=Dryer',
  '/index.html',
  '/serviceWorker.js',
  '/manifest.webmanifest',
  '/models/registry.json',
  '/models/vocabulary.json',
  '/models/article-mlp/history.json',
])('%s is asked for anew', (address) => {
  expect(cacheControlOf(address)).toBe('no-cache');
});

test.each(['/assets/index-C88pYFwF.css', '/models/mlp/0123abcd4567/model.json'])(
  '%s never changes',
  (address) => {
    expect(cacheControlOf(address)).toContain('immutable');
  },
);
