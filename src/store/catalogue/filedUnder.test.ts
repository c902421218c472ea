import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { filled } from '../../archive/archive.testing';
import { openArchive } from '../../archive/openArchive';
import { anyDecision } from '../../catalogue/review/rows.testing';
import type { RowAnswers } from '../../models/rowAnswers';
import { SMALL_TREE } from '../../taxonomy/trees.testing';
import { filedUnder } from './filedUnder';
import { CatalogueSession } from './session';

const ROWS = 20;
const names = Array.from({ length: SMALL_TREE.labels }, (_, label) => `${label}`);

const anyLabels = fc.uniqueArray(fc.nat(SMALL_TREE.labels - 1), { maxLength: 4 });
const ofRows = <Value>(one: fc.Arbitrary<Value>) =>
  fc.array(one, { minLength: ROWS, maxLength: ROWS });

function answersFrom(paths: number[][], predicted: number[][]): RowAnswers {
  const offsets = (lists: number[][]) =>
    Uint32Array.from({ length: ROWS + 1 }, (_, row) => lists.slice(0, row).flat().length);
  return {
    rows: ROWS,
    ...{ pathOffsets: offsets(paths), pathLabels: Uint16Array.from(paths.flat()) },
    ...{
      predictedOffsets: offsets(predicted),
      predictedLabels: Uint16Array.from(predicted.flat()),
    },
    confidence: new Float64Array(ROWS),
    ...{ top: 0, topLabels: new Uint16Array(0), topScores: new Float32Array(0) },
    ...{ members: 0, memberLabels: new Uint16Array(0), unknownWords: new Uint16Array(ROWS) },
  };
}

test('a row is filed under what is chosen for it, decided or answered, whatever is asked', async () => {
  const archive = await openArchive({ name: 'filed-under' });
  const record = await filled(archive, 'lamps', ROWS, ROWS);
  const session = await CatalogueSession.open(archive, record, { tree: SMALL_TREE, names });
  const decided = fc.array(fc.tuple(fc.nat(ROWS - 1), anyDecision), { maxLength: 5 });
  fc.assert(
    fc.property(
      ...[ofRows(anyLabels), ofRows(anyLabels), decided, anyLabels],
      (paths, predicted, decisions, wanted) => {
        session.takeAnswers(0, answersFrom(paths, predicted));
        session.log.restore(decisions);
        const isFiled = filedUnder(session, new Set(wanted));
        for (let row = 0; row < ROWS; row++) {
          const chosen = session.chosenLabels(row);
          expect(isFiled(row)).toBe(chosen.some((label) => wanted.includes(label)));
        }
      },
    ),
  );
  archive.close();
});
