import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseGoldens, parseLabels } from '../../manifest/parse';
import type { GoldensFile } from '../../manifest/schema';
import { calibrated } from '../../models/ensemble';
import {
  agreeingMembers,
  buffersOf,
  membersAgree,
  pathOf,
  predictedOf,
  type RowAnswers,
  topOf,
} from '../../models/rowAnswers';
import { CatalogueHandlers, transfersOf } from './handlers';
import { TOP_LABELS } from './protocol';
import { FOLDER, registry, sourceOf } from './threadless.testing';

const read = (address: string) => new Uint8Array(readFileSync(new URL(address)));
const { labels } = parseLabels(readFileSync(new URL(registry.labels.path, FOLDER), 'utf8'));
const goldens: GoldensFile = parseGoldens(
  readFileSync(new URL(registry.goldens.path, FOLDER), 'utf8'),
  labels.length,
);
const columns = {
  names: goldens.examples.map(({ name }) => name),
  descriptions: goldens.examples.map(({ description }) => description),
};

function handlers(): CatalogueHandlers {
  return new CatalogueHandlers({
    fetch: (address) => Promise.resolve(new Response(read(address))),
    readKernels: (address) => Promise.resolve(read(address)),
  });
}

/** Scores as the page shows them. */
function shown(id: string, example: number): Float32Array {
  const card = registry.models.find((model) => model.id === id)!;
  const recorded = Float32Array.from(goldens.examples[example]!.scores[id]!);
  return card.kind === 'ensemble' ? recorded : calibrated(card.calibration, recorded);
}

describe.each(['mlp', 'linear', 'ensemble'] as const)('%s', (model) => {
  const { perLabel } = registry.models.find(({ id }) => id === model)!.thresholds;
  let answers: RowAnswers;
  let members: readonly string[];

  beforeAll(async () => {
    const own = handlers();
    const counts: number[] = [];
    const opened = await own.open(sourceOf(model), (arrived) => counts.push(arrived));
    expect(opened.labels).toBe(labels.length);
    members = opened.members;
    expect(members.length).toBe(model === 'ensemble' ? 5 : 0);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    answers = own.score(columns);
  });

  test('the best labels come with the scores of the golden examples', () => {
    expect(answers.rows).toBe(goldens.examples.length);
    goldens.examples.forEach((_, row) => {
      const expected = shown(model, row);
      const { labels, scores } = topOf(answers, row);
      expect(labels.length).toBe(TOP_LABELS);
      labels.forEach((label, i) =>
        expect(Math.abs(scores[i]! - expected[label]!)).toBeLessThan(1e-4),
      );
      const order = [...expected].sort((a, b) => b - a);
      scores.forEach((score, i) => expect(Math.abs(score - order[i]!)).toBeLessThan(1e-4));
    });
  });

  test('predicted are those that reach their thresholds', () => {
    goldens.examples.forEach((_, row) => {
      const predicted = [...predictedOf(answers, row)];
      shown(model, row).forEach((score, label) => {
        if (Math.abs(score - perLabel[label]!) < 1e-4) return;
        expect(predicted.includes(label)).toBe(score >= perLabel[label]!);
      });
    });
  });

  test('paths are sure to some degree, and unknown words are counted', () => {
    goldens.examples.forEach(({ unknown }, row) => {
      expect(pathOf(answers, row).length).toBeGreaterThan(0);
      expect(answers.confidence[row]).toBeGreaterThan(0);
      expect(answers.confidence[row]).toBeLessThanOrEqual(1);
      expect(answers.unknownWords[row]).toBe(unknown.length);
      expect(agreeingMembers(answers, row)).toBeLessThanOrEqual(answers.members);
      if (model !== 'ensemble') expect(membersAgree(answers, row)).toBe(true);
    });
  });

  test('each member scores the category where the path ends', () => {
    expect(answers.memberScores).toHaveLength(answers.rows * members.length);
    goldens.examples.forEach((_, row) => {
      const last = pathOf(answers, row).at(-1)!;
      members.forEach((id, member) => {
        const score = answers.memberScores![row * members.length + member]!;
        expect(Math.abs(score - shown(id, row)[last]!)).toBeLessThan(1e-4);
      });
    });
  });

  test('all of the answer is handed over', () => {
    const buffers = new Set<ArrayBufferLike>(buffersOf(answers));
    const arrays = Object.values(answers).filter((value) => ArrayBuffer.isView(value));
    expect(arrays.every(({ buffer }) => buffers.has(buffer))).toBe(true);
    expect(transfersOf({ id: 1, kind: 'score', value: answers })).toHaveLength(arrays.length);
  });
});

test('what goes wrong comes as code and sentence', async () => {
  const own = handlers();
  const early = await own.handle({ id: 1, kind: 'score', payload: columns });
  expect(early).toMatchObject({ id: 1, kind: 'failed', error: { code: 'worker-failed' } });
  const payload = { ...sourceOf('mlp'), registry: { ...registry, models: [] } };
  const unknown = await own.handle({ id: 2, kind: 'open', payload });
  expect(unknown).toMatchObject({ id: 2, kind: 'failed', error: { code: 'missing-file' } });
  const damaged = new CatalogueHandlers({
    fetch: () => Promise.resolve(new Response('other bytes')),
    readKernels: (address) => Promise.resolve(read(address)),
  });
  const refused = await damaged.handle({ id: 3, kind: 'open', payload: sourceOf('mlp') });
  expect(refused).toMatchObject({ kind: 'failed', error: { code: 'corrupt-file' } });
});

test('the model that was asked for last stays, also when the one before is there later', async () => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  const own = new CatalogueHandlers({
    fetch: async (address) => {
      if (address.includes('/linear/')) await held;
      return new Response(read(address));
    },
    readKernels: (address) => Promise.resolve(read(address)),
  });
  const before = own.open(sourceOf('linear'), () => {});
  await own.open(sourceOf('mlp'), () => {});
  const answers = own.score(columns);
  arrive();
  await expect(before).rejects.toMatchObject({ code: 'aborted' });
  expect(own.score(columns).confidence).toEqual(answers.confidence);
});
