import { describe, expect, test } from 'vitest';
import { type Answerer, BatchQueue } from './batchQueue';
import type { Question } from './prediction';

const question = (name: string): Question => ({ product: { name, description: '' } });
const named = (count: number) => Array.from({ length: count }, (_, i) => question(String(i)));

/** Answers with the name in the place of the version, and keeps how many it was asked at once. */
class Recorder implements Answerer {
  readonly batches: number[] = [];

  predict(questions: readonly Question[]) {
    this.batches.push(questions.length);
    if (questions.some(({ product }) => product.name === 'bad')) throw new Error('bad');
    return questions.map(({ product }) => ({
      ...{ model: 'mlp' as const, version: product.name, path: [], predictions: [] },
      unknownWords: [],
    }));
  }
}

function harness(mostWaiting = 1000) {
  const recorder = new Recorder();
  const queue = new BatchQueue(recorder, mostWaiting, (work) => setImmediate(work));
  const versions = async (questions: readonly Question[]) =>
    (await queue.predict(questions)).map(({ version }) => version);
  return { recorder, queue, versions };
}

describe('questions', () => {
  test('that come together are answered at once, each to whoever asked', async () => {
    const { recorder, versions } = harness();
    const asked = ['a', 'b', 'c'].map((name) => versions([question(name)]));
    expect(await Promise.all(asked)).toEqual([['a'], ['b'], ['c']]);
    expect(recorder.batches).toEqual([3]);
  });

  test('are answered in parts, so that others have their turn', async () => {
    const { recorder, versions } = harness();
    const many = versions(named(150));
    const single = versions([question('last')]);
    expect(await many).toEqual(named(150).map(({ product }) => product.name));
    expect(await single).toEqual(['last']);
    expect(recorder.batches).toEqual([64, 64, 23]);
  });

  test('beyond what may wait are refused, and those before are answered', async () => {
    const { versions } = harness(3);
    const first = versions(named(2));
    await expect(versions(named(2))).rejects.toThrow('Too much is asked');
    expect(await first).toEqual(['0', '1']);
    expect(await versions(named(3))).toHaveLength(3);
  });

  test('that fail fail alone: the next are answered', async () => {
    const { versions } = harness();
    await expect(versions([question('bad')])).rejects.toThrow('bad');
    expect(await versions([question('good')])).toEqual(['good']);
  });

  test('of which there are none need no turn', async () => {
    expect(await harness().versions([])).toEqual([]);
  });
});
