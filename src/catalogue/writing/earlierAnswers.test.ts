import { describe, expect, test } from 'vitest';
import { isStatus, type RowAnswer, STATUSES } from '../answerColumns';
import { read } from '../files.testing';
import { earlierAnswers } from './earlierAnswers';
import { ANSWER, exportOf } from './writing.testing';

async function answersIn(content: string) {
  const { table, rows } = await read(content);
  const answerOf = earlierAnswers(table.format, table.header);
  return answerOf && rows.map(answerOf);
}

describe('what was decided is read again', () => {
  test.each(STATUSES)('%s', async (status) => {
    const reviewed = status === 'accepted' || status === 'edited' ? ['Audio', 'Cables'] : [];
    const answer: RowAnswer = { ...ANSWER, status, reviewed };
    const predictions = ['Audio', 'Headphones, wired'].map((category) => ({
      category,
      predicted: true,
    }));
    expect(await answersIn(await exportOf('name,x\na,b,c\n', answer))).toEqual([
      { ...answer, predictions },
    ]);
    expect(await answersIn(await exportOf('[{"name":"a"}]', answer))).toEqual([answer]);
  });

  test('a table of somebody else has none', async () => {
    expect(await answersIn('name,status,model\na,accepted,x\n')).toBeUndefined();
    expect(await answersIn('{"name":"a"}')).toBeUndefined();
  });

  test('what somebody wrote in a spreadsheet counts', async () => {
    const text = 'name,predicted_categories,confidence,status,reviewed_categories\n';
    const answers = await answersIn(
      `${text}a,Audio,"0,5",needs review,Cables|TV\nb,,,predicted,\n`,
    );
    expect(answers).toEqual([
      {
        predictions: [{ category: 'Audio', predicted: true }],
        path: [],
        confidence: 0.5,
        model: '',
        status: 'edited',
        reviewed: ['Cables', 'TV'],
      },
      undefined,
    ]);
  });
});

test('a status is one of the known ones', () => {
  expect(STATUSES.every(isStatus)).toBe(true);
  expect(isStatus('predicted')).toBe(false);
});
