import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isAnswered } from './catalogueRecord';
import type { Archive } from './archive';
import { accepted, allAnswers, answersOf, chunkOf, draftOf, filled } from './archive.testing';
import { openArchive } from './openArchive';

let count = 0;
let archive: Archive;

afterEach(() => {
  archive.close();
  vi.unstubAllGlobals();
});

describe.each([
  ['kept by the browser', true],
  ['kept in memory', false],
])('an archive %s', (_, persistent) => {
  beforeEach(async () => {
    if (!persistent) vi.stubGlobal('indexedDB', undefined);
    archive = await openArchive({ name: `archive-${count++}` });
    expect(archive.persistent).toBe(persistent);
  });

  test('gives back what was put', async () => {
    const record = await filled(archive, 'lamps', 10);
    expect(record).toMatchObject({
      ...draftOf('lamps'),
      state: 'ready',
      header: ['Name'],
      rows: 10,
      products: 8,
      problems: 2,
      reviewed: 0,
      answeredChunks: 0,
      cut: undefined,
    });
    expect(await archive.get('lamps')).toEqual(record);
    expect(await archive.list()).toEqual([record]);
    expect(await archive.readChunk('lamps', 1)).toEqual({
      rows: chunkOf(4, 4),
      answers: undefined,
      decisions: new Map(),
    });
    const { names, kinds } = chunkOf(0, 10);
    expect(await archive.allNames('lamps')).toEqual({ names, kinds });
    expect(await archive.readProducts('lamps', 1)).toEqual({
      names: names.slice(4, 8),
      descriptions: ['', '', '', ''],
    });
    await expect(archive.readProducts('lamps', 3)).rejects.toThrow('deleted');
    expect(await archive.readRows('lamps', 1)).toEqual(chunkOf(4, 4).rows);
    await expect(archive.readRows('lamps', 3)).rejects.toThrow('deleted');
  });

  test('lists a catalogue when all of it is there', async () => {
    await archive.create(draftOf('lamps'), async (put) => {
      await put(chunkOf(0, 4), new Map());
      expect(await archive.list()).toEqual([]);
      expect(await archive.get('lamps')).toBeUndefined();
      await put(chunkOf(4, 1), new Map([[0, accepted(3)]]));
      return { header: ['Name'], unreadDecisions: 0 };
    });
    expect(await archive.list()).toMatchObject([{ id: 'lamps', rows: 5, reviewed: 1 }]);
    expect(await archive.allDecisions('lamps')).toEqual(new Map([[4, accepted(3)]]));
  });

  test('keeps nothing of an import that fails', async () => {
    const failing = archive.create(draftOf('lamps'), async (put) => {
      await put(chunkOf(0, 4), new Map([[0, accepted(3)]]));
      throw new Error('the file was moved');
    });
    await expect(failing).rejects.toThrow('the file was moved');
    expect(await archive.list()).toEqual([]);
    expect(await archive.allNames('lamps')).toEqual({ names: [], kinds: [] });
    await filled(archive, 'lamps', 1);
    expect(await archive.allDecisions('lamps')).toEqual(new Map());
  });

  test('never lets one catalogue take the place of another', async () => {
    const record = await filled(archive, 'lamps', 5);
    await expect(filled(archive, 'lamps', 9)).rejects.toThrow('an id of its own');
    expect(await archive.list()).toEqual([record]);
  });

  test('keeps answers of chunks in whatever order they come', async () => {
    await filled(archive, 'lamps', 10);
    await archive.putAnswers('lamps', 2, answersOf(2, 7));
    await archive.putAnswers('lamps', 0, answersOf(4, 5));
    const record = await archive.putAnswers('lamps', 0, answersOf(4, 6));
    expect(record.answeredChunks).toBe(2);
    expect(isAnswered(record)).toBe(false);
    expect(isAnswered(await archive.putAnswers('lamps', 1, answersOf(4, 8)))).toBe(true);
    const all = await allAnswers(archive, 'lamps');
    expect(all).toEqual([
      { index: 0, answers: answersOf(4, 6) },
      { index: 1, answers: answersOf(4, 8) },
      { index: 2, answers: answersOf(2, 7) },
    ]);
  });

  test('forgets answers, not decisions, for another model', async () => {
    await filled(archive, 'lamps', 10);
    await archive.putAnswers('lamps', 0, answersOf(4, 5));
    await archive.decide('lamps', new Map([[9, accepted(1, 2)]]));
    const record = await archive.resetAnswers('lamps', { model: 'mlp', modelVersion: '2' });
    expect(record).toMatchObject({ model: 'mlp', modelVersion: '2', answeredChunks: 0 });
    expect(await allAnswers(archive, 'lamps')).toEqual([]);
    expect(await archive.allDecisions('lamps')).toEqual(new Map([[9, accepted(1, 2)]]));
  });

  test('keeps decisions, changes them and takes them back', async () => {
    await filled(archive, 'lamps', 10);
    await archive.decide('lamps', new Map([[0, accepted(1)], [1, accepted(1)], [9, accepted(2)]])); // prettier-ignore
    const rejected = { status: 'rejected', labels: [] } as const;
    const record = await archive.decide('lamps', new Map([[1, rejected], [9, undefined], [5, undefined]])); // prettier-ignore
    expect(record.reviewed).toBe(2);
    expect(await archive.allDecisions('lamps')).toEqual(new Map([[0, accepted(1)], [1, rejected]])); // prettier-ignore
    const { decisions } = await archive.readChunk('lamps', 0);
    expect(decisions).toEqual(new Map([[0, accepted(1)], [1, rejected]])); // prettier-ignore
  });

  test('counts decisions that are made at once', async () => {
    await filled(archive, 'lamps', 10);
    const rows = Array.from({ length: 10 }, (_, row) => row);
    await Promise.all(rows.map((row) => archive.decide('lamps', new Map([[row, accepted(row)]]))));
    expect(await archive.get('lamps')).toMatchObject({ reviewed: 10 });
  });

  test('keeps 40,000 decisions in one go', async () => {
    const rows = 40_000;
    await filled(archive, 'lamps', rows, 256);
    const all = new Map(Array.from({ length: rows }, (_, row) => [row, accepted(1, 2, 3)]));
    expect(await archive.decide('lamps', all)).toMatchObject({ reviewed: rows });
    expect(await archive.allDecisions('lamps')).toEqual(all);
  });

  test('changes name and cut, and lists what was changed last first', async () => {
    await filled(archive, 'lamps', 1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await filled(archive, 'chairs', 1);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await archive.update('lamps', { cut: 0.9 });
    expect(await archive.list()).toMatchObject([{ id: 'lamps', cut: 0.9 }, { id: 'chairs' }]);
  });

  test('deletes a catalogue, all its parts and nothing else', async () => {
    for (const id of ['lamps', 'lamp', 'lamps2']) {
      await filled(archive, id, 5);
      await archive.putAnswers(id, 1, answersOf(1, 5));
      await archive.decide(id, new Map([[4, accepted(1)]]));
    }
    await archive.delete('lamps');
    await archive.delete('lamps');
    expect((await archive.list()).map(({ id }) => id).sort()).toEqual(['lamp', 'lamps2']);
    expect(await archive.allNames('lamps')).toEqual({ names: [], kinds: [] });
    await expect(archive.readChunk('lamps', 1)).rejects.toMatchObject({ code: 'io' });
    await expect(archive.decide('lamps', new Map())).rejects.toThrow('no longer on this device');
    await expect(archive.putAnswers('lamps', 0, answersOf(4, 1))).rejects.toThrow('deleted');
    const { rows, answers, decisions } = await archive.readChunk('lamp', 1);
    expect([rows.rows.length, answers?.rows, decisions.size]).toEqual([1, 1, 1]);
    await filled(archive, 'lamps', 5);
    expect(await allAnswers(archive, 'lamps')).toEqual([]);
    expect(await archive.allDecisions('lamps')).toEqual(new Map());
  });

  test('remembers columns by the header', async () => {
    await archive.rememberMapping(['Art', 'Ware'], { name: 1 });
    expect(await archive.rememberedMapping([' art', 'WARE', 'predicted_categories'])).toEqual({
      name: 1,
    });
    await archive.rememberMapping(['Art', 'Ware'], undefined);
    expect(await archive.rememberedMapping(['Art', 'Ware'])).toBeUndefined();
  });
});
