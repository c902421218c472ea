import type { CatalogueChunk } from '../../archive/chunks';
import { topOf, predictedOf, pathOf } from '../../models/rowAnswers';
import type { Context } from './context';
import type { CatalogueSession } from './session';
import type { ModelOpinion, RowDetail, Suggestion } from './state';

/** What is known of a row, from its chunk as it lies on the device and from what is in memory. */
export async function readDetail(context: Context, row: number): Promise<RowDetail> {
  const { session, chunks, registry } = context.work!;
  const chunk = await chunks.at(Math.floor(row / session.record.chunkRows));
  const card = registry.models.find(({ id }) => id === session.record.model);
  const heard = card?.kind === 'ensemble' ? card.members.filter(({ weight }) => weight !== 0) : [];
  const members = heard.map(({ id }) => id);
  return rowDetail(session, chunk, row, { cut: context.get().open?.cut, members });
}

function rowDetail(
  session: CatalogueSession,
  { rows: chunk }: CatalogueChunk,
  row: number,
  { cut, members }: { cut: number | undefined; members: readonly string[] },
): RowDetail {
  const place = row % session.record.chunkRows;
  const source = chunk.rows[place]!;
  const { header } = session.record;
  return {
    row,
    line: source.line,
    name: chunk.names[place]!,
    description: chunk.descriptions[place]!,
    problem: chunk.problems.get(place) ?? source.remark?.sentence,
    shown: session.shown(row, cut),
    label: lastLabel(session, row),
    suggestions: suggestionsFor(session, row),
    opinions: opinionsOn(session, row, members),
    cells: source.cells.map((value, column) => ({
      column: header[column] ?? '',
      value,
    })),
  };
}

function lastLabel(session: CatalogueSession, row: number): number | undefined {
  const answer = session.answerOf(row);
  return answer && pathOf(answer.answers, answer.place).at(-1);
}

/** The best labels, and behind them whatever else is chosen or predicted. */
function suggestionsFor(session: CatalogueSession, row: number): Suggestion[] {
  const answer = session.answerOf(row);
  if (!answer) return [];
  const { labels, scores } = topOf(answer.answers, answer.place);
  const predicted = new Set(predictedOf(answer.answers, answer.place));
  const chosen = new Set(session.chosenLabels(row));
  const scoreOf = new Map([...labels].map((label, at) => [label, scores[at]!]));
  return [...new Set([...labels, ...predicted, ...chosen])].map((label) => ({
    label,
    name: session.categories.names[label]!,
    score: scoreOf.get(label),
    predicted: predicted.has(label),
    chosen: chosen.has(label),
  }));
}

function opinionsOn(
  session: CatalogueSession,
  row: number,
  ids: readonly string[],
): ModelOpinion[] {
  const answer = session.answerOf(row);
  if (!answer) return [];
  const { answers, place } = answer;
  const last = pathOf(answers, place).at(-1);
  const own = answers.memberLabels.subarray(place * answers.members, (place + 1) * answers.members);
  return Array.from(own, (label, member) => ({
    id: ids[member] ?? '',
    category: session.categories.names[label]!,
    agrees: label === last,
    score: answers.memberScores?.[place * answers.members + member],
  }));
}
