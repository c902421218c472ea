import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AppError } from '../domain/errors';
import { download, downloadText, type Fetch } from './download';

const content = new TextEncoder().encode('weights of a net');
const file = {
  path: 'mlp/net.bin',
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};

/** Answers the calls in turn, the last answer again and again; notes what was asked. */
function serving(...answers: (() => Response)[]): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = (url, { cache }) =>
    new Promise((resolve) => {
      asked.push(`${url} ${cache}`);
      resolve(answers[Math.min(asked.length, answers.length) - 1]!());
    });
  return { fetch, asked };
}

const inChunks = (...chunks: Uint8Array[]) => new Response(new Blob(chunks as BlobPart[]).stream());

test('counts the bytes as they arrive', async () => {
  const { fetch, asked } = serving(() => {
    const chunks = [content.subarray(0, 5), content.subarray(5)];
    return new Response(
      new ReadableStream({
        pull: (controller) => {
          const chunk = chunks.shift();
          if (chunk) controller.enqueue(chunk);
          else controller.close();
        },
      }),
    );
  });
  const counts: number[] = [];
  const bytes = await download(fetch, './models/', file, (count) => counts.push(count));
  expect([...bytes]).toEqual([...content]);
  expect(counts).toEqual([5, content.length]);
  expect(asked).toEqual(['./models/mlp/net.bin default']);
});

test('a damaged copy in the cache is replaced', async () => {
  const damaged = content.slice().fill(0, 0, 1);
  const { fetch, asked } = serving(
    () => inChunks(damaged),
    () => inChunks(content),
  );
  expect([...(await download(fetch, '', file))]).toEqual([...content]);
  expect(asked).toEqual(['mlp/net.bin default', 'mlp/net.bin reload']);
});

describe('failures', () => {
  const flipped = content.slice();
  flipped[3]! ^= 1;
  test.each([
    ['one bit', () => inChunks(flipped), 'corrupt-file', 'not what was published'],
    ['too short', () => inChunks(content.slice(1)), 'corrupt-file', '15 bytes instead of 16'],
    ['too long', () => inChunks(content, content), 'corrupt-file', 'longer than 16 bytes'],
    ['missing', () => new Response('', { status: 404 }), 'missing-file', 'mlp/net.bin'],
    [
      'a page instead',
      () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'missing-file',
      'mlp/net.bin',
    ],
    ['server error', () => new Response('', { status: 503 }), 'network', 'status 503'],
    [
      'no connection',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'network',
      'Check the connection',
    ],
    [
      'cut off',
      () =>
        new Response(
          new ReadableStream({ start: (controller) => controller.error(new Error('reset')) }),
        ),
      'network',
      'Check the connection',
    ],
  ])('%s', async (_, respond, code, part) => {
    const failure = download(serving(respond).fetch, '', file);
    await expect(failure).rejects.toMatchObject({ code });
    await expect(failure).rejects.toThrow(part);
  });
});

test('the registry is asked of the server every time', async () => {
  const { fetch, asked } = serving(() => new Response('{}'));
  expect(await downloadText(fetch, './models/registry.json')).toBe('{}');
  expect(asked).toEqual(['./models/registry.json no-cache']);
});

test('where there is no network, what is said instead is passed on', async () => {
  const reason = new AppError('network', 'This copy of Aisle is damaged.');
  const failure = downloadText(() => Promise.reject(reason), './models/registry.json');
  await expect(failure).rejects.toBe(reason);
});
