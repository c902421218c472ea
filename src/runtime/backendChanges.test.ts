import { afterEach, beforeAll, expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import type { BaseModelId } from '../domain/model';
import { toyProduct } from '../models/toyNets.testing';
import type { BackendDriver, BackendName } from './backendDriver';
import { startCpu } from './cpuDriver';
import { createModelRuntime } from './createModelRuntime';
import { LosableDriver } from './losableDriver.testing';
import type { BackendState, ModelRuntime } from './ports';
import { publish, serve, shownScores, type Release } from './release.testing';

let release: Release;
let runtime: ModelRuntime;
let states: BackendState[];

beforeAll(async () => {
  await startCpu();
  release = await publish();
});

afterEach(() => runtime.dispose());

function start(drivers: BackendDriver[], files: Release['files'] = release.files) {
  runtime = createModelRuntime({ baseUrl: './models', drivers, ...serve(files) });
  states = [];
  runtime.onBackendChange((state) => states.push(state));
}

const cpu: BackendDriver = { name: 'cpu', start: startCpu };
const noProgress = () => {};

async function expectGoldenScores(id: BaseModelId): Promise<void> {
  const { scores } = await runtime.predict(id, toyProduct);
  const expected = shownScores(release, id);
  scores.forEach((score, label) => expect(score).toBeCloseTo(expected[label]!, 5));
}

const refusing = (name: BackendName, reason: string): BackendDriver => ({
  name,
  start: () => Promise.reject(new AppError('no-backend', reason)),
});

test('the first that starts is used, and it is said why', async () => {
  start([refusing('webgl', 'WebGL is not available.'), cpu]);
  await runtime.load('mlp', noProgress);
  expect(runtime.backend()).toEqual({
    name: 'cpu',
    notice: 'WebGL is not available. The nets run on plain JavaScript.',
  });
});

test('when none starts, a retry begins at the top', async () => {
  start([refusing('webgl', 'No.'), refusing('cpu', 'Nor this.')]);
  await expect(runtime.load('mlp', noProgress)).rejects.toMatchObject({
    code: 'no-backend',
    message: 'No net can run in this browser. No. Nor this.',
  });
  await expect(runtime.load('mlp', noProgress)).rejects.toThrow('No. Nor this.');
});

test('a lost backend comes back with all nets', async () => {
  const webgl = new LosableDriver('webgl');
  start([webgl, cpu]);
  await runtime.load('mlp', noProgress);
  await runtime.load('lstm', noProgress);
  const { tensors } = runtime.memory();
  webgl.lose();
  await Promise.all([expectGoldenScores('mlp'), expectGoldenScores('lstm')]);
  expect(webgl.starts).toBe(2);
  expect(runtime.memory().tensors).toBe(tensors);
  expect(states.map(({ name }) => name)).toEqual(['webgl', 'webgl', 'webgl']);
  expect(states.at(-1)?.notice).toBe('The graphics device dropped its memory. It has come back.');
});

test('nets are rebuilt also when nobody asks', async () => {
  const webgl = new LosableDriver('webgl');
  start([webgl, cpu]);
  await runtime.load('mlp', noProgress);
  const { tensors } = runtime.memory();
  webgl.lose();
  await expect.poll(() => webgl.starts).toBe(2);
  await expect.poll(() => runtime.memory().tensors).toBe(tensors);
});

test('a prediction under way is made again', async () => {
  const webgl = new LosableDriver('webgl');
  start([webgl, cpu]);
  await runtime.load('lstm', noProgress);
  const underWay = runtime.predict('lstm', toyProduct);
  webgl.lose();
  expect([...(await underWay).scores]).toEqual([
    ...(await runtime.predict('lstm', toyProduct)).scores,
  ]);
  expect(webgl.starts).toBe(2);
});

test('what does not come back is replaced', async () => {
  const webgl = new LosableDriver('webgl');
  let broken = false;
  const driver: BackendDriver = {
    name: 'webgl',
    start: () => (broken ? Promise.reject(new Error('still gone')) : webgl.start()),
  };
  start([driver, cpu]);
  await runtime.load('cnn', noProgress);
  broken = true;
  webgl.lose();
  await expectGoldenScores('cnn');
  expect(runtime.backend()?.name).toBe('cpu');
  expect(runtime.backend()?.notice).toContain('dropped its memory. still gone The nets run on');
});

test('what is lost again and again is given up', async () => {
  const webgl = new LosableDriver('webgl');
  start([webgl, cpu]);
  await runtime.load('cnn', noProgress);
  for (let loss = 0; loss < 3; loss++) {
    webgl.lose();
    await expectGoldenScores('cnn');
  }
  expect(webgl.starts).toBe(3);
  expect(runtime.backend()?.name).toBe('cpu');
});

test('files that are wrong on two backends are to blame themselves', async () => {
  const wrong = await publish({ scores: { mlp: [0, 0, 0, 0] } });
  start([new LosableDriver('webgl'), new LosableDriver('wasm'), cpu], wrong.files);
  const failure = runtime.load('mlp', noProgress);
  await expect(failure).rejects.toMatchObject({ code: 'shape-mismatch' });
  expect(runtime.backend()).toMatchObject({
    name: 'wasm',
    notice: 'WebGL gives wrong scores here. The nets run on WebAssembly.',
  });
  await runtime.load('cnn', noProgress);
  await expectGoldenScores('cnn');
});
