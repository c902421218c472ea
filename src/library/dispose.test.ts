import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { createClassifier } from './node';

const PRODUCT = { name: 'Gas dryer' };

afterEach(() => vi.unstubAllGlobals());

test('what is asked after the end is refused; to end twice does nothing', async () => {
  const classifier = await createClassifier({ model: 'linear' });
  classifier.dispose();
  classifier.dispose();
  const refused = expect.objectContaining({
    ...{ name: 'AppError', code: 'disposed' },
    message: expect.stringContaining('Make another one with createClassifier.'),
  });
  expect(() => classifier.predict(PRODUCT)).toThrow(refused);
  expect(() => classifier.predict([])).toThrow(refused);
  expect(() => classifier.explain(PRODUCT)).toThrow(refused);
  expect(classifier.model).toBe('linear');
});

test('the end of one is not the end of another', async () => {
  const [first, second] = await Promise.all([
    createClassifier({ model: 'mlp' }),
    createClassifier({ model: 'mlp' }),
  ]);
  const said = first.predict(PRODUCT);
  first.dispose();
  expect(second.predict(PRODUCT)).toEqual(said);
});

test('all memory of the kernels is given back, though somebody still holds the classifier', async () => {
  const memories: WeakRef<WebAssembly.Memory>[] = [];
  class Memory extends WebAssembly.Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      memories.push(new WeakRef(this));
    }
  }
  vi.stubGlobal('WebAssembly', {
    ...{ Memory, Module: WebAssembly.Module, Instance: WebAssembly.Instance },
  });
  const classifier = await createClassifier({ model: 'cnn' });
  classifier.explain(PRODUCT);
  const held = () => memories.filter((memory) => memory.deref() !== undefined).length;
  await collectGarbage();
  // the net's and the calibrator's
  expect(held()).toBe(2);
  classifier.dispose();
  await collectGarbage();
  expect(held()).toBe(0);
  expect(classifier.model).toBe('cnn');
});

/** Twice, each in a turn of its own: a WeakRef holds what it gave until the turn ends. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose_gc');
  const gc = runInNewContext('gc') as () => void;
  for (let i = 0; i < 2; i++) {
    await setTimeout(0);
    gc();
  }
  await setTimeout(0);
}
