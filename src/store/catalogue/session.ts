import { type CatalogueRecord, chunkCount } from '../../archive/catalogueRecord';
import type { Archive } from '../../archive/archive';
import { LabelSets } from '../../catalogue/review/labelSets';
import { statusReader } from '../../catalogue/review/filters';
import { ReviewLog } from '../../catalogue/review/reviewLog';
import { ReviewRows } from '../../catalogue/review/reviewRows';
import { membersAgree, pathOf, predictedOf, type RowAnswers } from '../../models/rowAnswers';
import type { CategoryTree } from '../../taxonomy/categoryTree';
import { pageTurn } from '../../runtime/pageTurn';
import type { ShownRow } from './state';

/** What is known of the categories. */
export interface Categories {
  readonly tree: CategoryTree;
  /** Names of the labels. */
  readonly names: readonly string[];
}

/** Rows whose names are made ready for searches before the page has its turn. */
const APPENDED_AT_ONCE = 4000;

/** The catalogue that is worked on: what of it is in memory. Cells stay on the device. */
export class CatalogueSession {
  readonly rows = new ReviewRows();
  readonly log = new ReviewLog();
  readonly sets: LabelSets;
  /** By chunk, as far as rows have been answered. */
  readonly answers: (RowAnswers | undefined)[];

  private constructor(
    readonly record: CatalogueRecord,
    readonly categories: Categories,
  ) {
    this.sets = new LabelSets(categories.tree);
    this.answers = Array.from({ length: chunkCount(record) }, () => undefined);
  }

  /** Reads names, answers and decisions of a catalogue from the device. */
  static async open(
    archive: Archive,
    record: CatalogueRecord,
    categories: Categories,
  ): Promise<CatalogueSession> {
    const session = new CatalogueSession(record, categories);
    const { kinds, names } = await archive.allNames(record.id);
    for (let from = 0; from < names.length; from += APPENDED_AT_ONCE) {
      const to = from + APPENDED_AT_ONCE;
      session.rows.append(kinds.slice(from, to), names.slice(from, to));
      await pageTurn();
    }
    for await (const { index, answers } of archive.allAnswers(record.id)) {
      session.takeAnswers(index, answers);
    }
    session.log.restore(await archive.allDecisions(record.id));
    return session;
  }

  /** Chunks that wait for an answer. */
  get pending(): number[] {
    return [...this.answers.keys()].filter((index) => this.answers[index] === undefined);
  }

  takeAnswers(index: number, answers: RowAnswers): void {
    this.answers[index] = answers;
    const start = index * this.record.chunkRows;
    const places = Array.from({ length: answers.rows }, (_, place) => place).filter(
      (place) => this.rows.kindOf(start + place) === 'product',
    );
    const predictedOffsets = [0];
    for (const place of places) {
      predictedOffsets.push(predictedOffsets.at(-1)! + predictedOf(answers, place).length);
    }
    const columns = {
      confidence: places.map((place) => answers.confidence[place]!),
      predictedOffsets,
      unknownWords: places.map((place) => answers.unknownWords[place]!),
    };
    const agrees = (at: number) => membersAgree(answers, places[at]!);
    this.rows.setAnswers(
      places.map((place) => start + place),
      columns,
      agrees,
    );
  }

  /** The answers that hold a row's, and its place in them; undefined as long as there are none. */
  answerOf(row: number): { answers: RowAnswers; place: number } | undefined {
    if (!this.rows.isAnswered(row)) return undefined;
    const answers = this.answers[Math.floor(row / this.record.chunkRows)];
    return answers && { answers, place: row % this.record.chunkRows };
  }

  /** The labels that the answer stands for, ascending; none without an answer. */
  answerLabels(row: number): number[] {
    const answer = this.answerOf(row);
    if (!answer) return [];
    const { answers, place } = answer;
    return this.sets.ofAnswer(pathOf(answers, place), predictedOf(answers, place));
  }

  /** The labels decided for, or those that accepting would decide for. */
  chosenLabels(row: number): readonly number[] {
    return this.log.decisionOf(row)?.labels ?? this.answerLabels(row);
  }

  shown(row: number, cut: number | undefined): ShownRow {
    const { rows, categories } = this;
    const answer = this.answerOf(row);
    const path = answer && [...pathOf(answer.answers, answer.place)];
    return {
      row,
      name: rows.nameOf(row),
      kind: rows.kindOf(row),
      status: statusReader(rows, this.log, cut)(row),
      path: path?.map((label) => categories.names[label]!),
      confidence: rows.confidenceOf(row),
      agrees: !answer || rows.agreesOn(row),
      unknownWords: answer ? rows.unknownWordsOf(row) : 0,
    };
  }
}
