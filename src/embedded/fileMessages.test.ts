import { expect, test } from 'vitest';
import type { FileStore } from '../manifest/fileStore';
import { NO_STORE } from '../manifest/fileStore';
import { type FilesMessage, isFilesMessage, ServedFiles, serveFiles } from './fileMessages';

/** A page's store, and the same as its worker sees it. */
function served(store: FileStore) {
  const files = new ServedFiles();
  let end: () => void = () => {};
  const worker = {
    postMessage(message: FilesMessage, _transfer?: unknown) {
      expect(isFilesMessage(message)).toBe(true);
      files.connect(message);
      end = () => message.files.close();
    },
  };
  return { files, start: () => serveFiles(store, worker), end: () => end() };
}

test('a worker reads what the page has, whatever comes first, and what it has not', async () => {
  const later = new Promise<void>((resolve) => setTimeout(resolve));
  const { files, start, end } = served({
    ...NO_STORE,
    async read(key) {
      if (key === 'slow') await later;
      return key === 'none' ? undefined : new TextEncoder().encode(key);
    },
  });
  const asked = Promise.all(['slow', 'quick', 'none'].map((key) => files.read(key)));
  start(); // questions wait for it
  const texts = (await asked).map((bytes) => bytes && new TextDecoder().decode(bytes));
  expect(texts).toEqual(['slow', 'quick', undefined]);
  end();
});

test('a question to a worker is no message about files', () => {
  expect(isFilesMessage({ id: 1, kind: 'open', payload: {} })).toBe(false);
});
