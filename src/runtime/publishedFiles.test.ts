import { beforeAll, expect, test } from 'vitest';
import { NO_STORE } from '../manifest/fileStore';
import { sampleHistory } from '../manifest/sample.testing';
import { sampleReport } from '../manifest/sampleReport.testing';
import { startCpu } from './cpuDriver';
import { PublishedFiles } from './publishedFiles';
import { publish, serve, type Release } from './release.testing';

let release: Release;
let asked: string[];
let files: PublishedFiles;

beforeAll(async () => {
  await startCpu(); // the sample nets are made with it
  release = await publish();
});

function open(published: Release['files'] = release.files) {
  const server = serve(published);
  asked = server.asked;
  files = new PublishedFiles({ fetch: server.fetch, folder: './models/', store: NO_STORE });
}

test('the history of a run is fetched with its own reference', async () => {
  open();
  await expect(files.history('mlp')).rejects.toMatchObject({ code: 'missing-file' });
  expect(asked).toContain('mlp/history.json');
});

test('a run of the article’s recipe is read as the registry lists it', async () => {
  const history = sampleHistory('article-cnn');
  open((await publish({ articleHistories: { 'article-cnn': history } })).files);
  await expect(files.history('article-cnn')).resolves.toEqual(history);
  await expect(files.history('article-mlp')).rejects.toMatchObject({ code: 'missing-file' });
  await expect(files.history('article-mlp')).rejects.toThrow('no run "article-mlp"');
});

test('the report is fetched when it is asked for, and verified', async () => {
  open();
  await files.shelf();
  expect(asked).not.toContain('report.json');
  expect(await files.report()).toEqual(sampleReport());

  const damaged = release.files.get('report.json')!.slice();
  damaged[9]! ^= 1;
  open(new Map([...release.files, ['report.json', damaged]]));
  await expect(files.report()).rejects.toMatchObject({ code: 'corrupt-file' });
});
