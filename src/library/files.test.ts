import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { AppErrorCode } from '../domain/errors';
import * as browser from './browser';
import { linearFiles, type ModelServer, serveFiles, tampered } from './modelFiles.testing';
import * as node from './node';
import type { ClassifierOptions, ModelFileSource } from './options';

const model = 'linear';
const FOLDER = pathToFileURL('public/models').href;
const PRODUCT = { name: 'Gas dryer' };
const [classifierFile] = [...linearFiles().keys()].slice(-1);

const refusal = (code: AppErrorCode, part: string) => ({
  ...{ name: 'AppError', code, message: expect.stringContaining(part) },
});

let server: ModelServer | undefined;
afterEach(() => server?.close());

test('browser and Node have the same exports', () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
});

describe('files that are handed over', () => {
  const files = linearFiles();
  const asked: string[] = [];
  test.each<[string, ModelFileSource]>([
    ['a map', files],
    ['an object', Object.fromEntries(files)],
    ['buffers', new Map([...files].map(([path, bytes]) => [path, Uint8Array.from(bytes).buffer]))],
    ['a part of something larger', new Map([...files].map(([path, all]) => [path, within(all)]))],
    ['a function', (path) => (asked.push(path), Promise.resolve(files.get(path)))],
  ])('as %s', async (_, source) => {
    const classifier = await browser.createClassifier({ model, files: source });
    const expected = await node.createClassifier({ model });
    expect(classifier.predict(PRODUCT)).toEqual(expected.predict(PRODUCT));
  });

  test('and are asked for one by one, only those that are needed', () => {
    expect(asked.sort()).toEqual([...files.keys()].sort());
  });

  test.each([...files.keys()].slice(1))('%s is refused when it was tampered with', async (path) => {
    const opening = browser.createClassifier({ model, files: tampered(path) });
    await expect(opening).rejects.toMatchObject(refusal('corrupt-file', `The file "${path}"`));
  });

  test('what is changed afterwards changes nothing', async () => {
    const own = linearFiles();
    const classifier = await browser.createClassifier({ model, files: own });
    const before = classifier.predict(PRODUCT);
    for (const bytes of own.values()) bytes.fill(0);
    expect(classifier.predict(PRODUCT)).toEqual(before);
  });

  test.each<[string, ModelFileSource, AppErrorCode, string]>([
    ['none', {}, 'missing-file', 'There is no file "registry.json"'],
    ['one that is missing', without(classifierFile!), 'missing-file', `"${classifierFile!}"`],
    [
      'a name of Object',
      Object.create({ 'registry.json': 1 }) as never,
      'missing-file',
      'registry',
    ],
    ['text', { 'registry.json': '{}' as never }, 'bad-input', 'Uint8Array or ArrayBuffer'],
    ['no JSON', { 'registry.json': new Uint8Array(3) }, 'bad-format', 'Copy the folder'],
    ['a disk that fails', () => Promise.reject(new Error('no disk')), 'io', 'no disk'],
    ['a newer registry', { 'registry.json': newer() }, 'newer-schema', 'Update aisle.'],
  ])('%s: %#', async (_, source, code, part) => {
    const opening = browser.createClassifier({ model, files: source });
    await expect(opening).rejects.toMatchObject(refusal(code, part));
  });
});

describe('an address', () => {
  test.each(['', '/'])('over HTTP, ending in "%s"', async (end) => {
    server = await serveFiles(linearFiles());
    const options = { model, baseUrl: server.address + end } as const;
    const said = (await node.createClassifier({ model })).predict(PRODUCT);
    expect((await browser.createClassifier(options)).predict(PRODUCT)).toEqual(said);
    expect((await node.createClassifier(options)).predict(PRODUCT)).toEqual(said);
  });

  test.each([FOLDER, `${FOLDER}/`, new URL(FOLDER)])('of a folder: %s', async (baseUrl) => {
    const classifier = await node.createClassifier({ model, baseUrl });
    expect(classifier.predict(PRODUCT).predictions).toHaveLength(10);
  });

  test('whose file was tampered with is refused', async () => {
    server = await serveFiles(tampered(classifierFile!));
    const opening = browser.createClassifier({ model, baseUrl: server.address });
    await expect(opening).rejects.toMatchObject(refusal('corrupt-file', classifierFile!));
  });

  test.each<[number, AppErrorCode, string]>([
    [404, 'missing-file', 'They must have what is in aisle/models.'],
    [500, 'network', 'status 500'],
  ])('that answers %i', async (status, code, part) => {
    server = await serveFiles(linearFiles(), (path) => (path === classifierFile ? status : 200));
    const opening = browser.createClassifier({ model, baseUrl: server.address });
    await expect(opening).rejects.toMatchObject(refusal(code, part));
  });

  test('where nobody answers', async () => {
    const gone = await serveFiles(new Map());
    gone.close();
    const opening = browser.createClassifier({ model, baseUrl: gone.address });
    await expect(opening).rejects.toMatchObject(refusal('network', 'Check the connection'));
  });

  test('of an empty folder', async () => {
    const opening = node.createClassifier({ model, baseUrl: pathToFileURL('public').href });
    await expect(opening).rejects.toMatchObject(refusal('missing-file', 'registry.json'));
  });
});

test.each<[string, typeof node.createClassifier, ClassifierOptions, string]>([
  ['no place in a browser', browser.createClassifier, {}, 'Say where the models are'],
  ['a path in Node', node.createClassifier, { baseUrl: './models' }, 'pathToFileURL'],
  ['two places', node.createClassifier, { baseUrl: FOLDER, files: {} }, 'not both'],
  ['no such model', node.createClassifier, { model: 'gpt' as never }, 'Ask for one of: mlp, cnn'],
])('%s is refused', async (_, create, options, part) => {
  await expect(create(options)).rejects.toMatchObject(refusal('bad-input', part));
});

function within(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(bytes.length + 7);
  larger.set(bytes, 3);
  return larger.subarray(3, 3 + bytes.length);
}

function without(path: string): ModelFileSource {
  const files = linearFiles();
  files.delete(path);
  return files;
}

function newer(): Uint8Array {
  return new TextEncoder().encode('{"schemaVersion": 1000}');
}
