import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../manifest/schema';
import { RESERVED_TOKENS } from '../text/reservedTokens';
import { TextHandlers } from './handlers';

function opened(tokens: readonly string[], schemaVersion: number = SCHEMA_VERSION) {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ schemaVersion, preset: 'catalogue', presetVersion: 1, tokens }),
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const handlers = new TextHandlers(() => Promise.resolve(new Response(bytes)));
  const payload = { folder: '', file: { path: 'v.json', bytes: bytes.length, sha256 } };
  return { handlers, reply: handlers.handle({ id: 7, kind: 'open', payload }) };
}

test('replies carry the number and the kind of the request', async () => {
  const { handlers, reply } = opened([...RESERVED_TOKENS, 'tv']);
  expect(await reply).toEqual({ id: 7, kind: 'open', value: { vocabularySize: 4 } });
  const payload = { name: 'TV', description: '' };
  expect(await handlers.handle({ id: 8, kind: 'encode', payload })).toEqual({
    id: 8,
    kind: 'encode',
    value: { name: Int32Array.of(3), description: new Int32Array(), unknown: [] },
  });
});

test.each([
  ['tokens out of order', [...RESERVED_TOKENS].reverse(), SCHEMA_VERSION, 'bad-format'],
  ['a newer vocabulary', [...RESERVED_TOKENS], SCHEMA_VERSION + 1, 'newer-schema'],
])('%s', async (_, tokens, schemaVersion, code) => {
  const reply = await opened(tokens, schemaVersion).reply;
  expect(reply).toMatchObject({ id: 7, kind: 'failed', error: { code } });
});

test('encoding before the vocabulary is there fails with a sentence', async () => {
  const handlers = new TextHandlers(() => Promise.resolve(new Response()));
  const payload = { name: 'TV', description: '' };
  expect(await handlers.handle({ id: 1, kind: 'encode', payload })).toMatchObject({
    kind: 'failed',
    error: { code: 'worker-failed', message: 'The vocabulary is not loaded yet. Try again.' },
  });
});
