import { type CatalogueRecord, chunkCount } from '../../archive/catalogueRecord';
import type { Archive } from '../../archive/archive';
import type { Decision } from '../../catalogue/review/decision';
import { decisionFor, LabelSets } from '../../catalogue/review/labelSets';
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
  #record: CatalogueRecord;

  private constructor(
    record: CatalogueRecord,
    readonly categories: Categories,
  ) {
    this.#record = record;
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

  /** What is said of the catalogue as a whole; counts and time of change are those of its opening. */
  get record(): CatalogueRecord {
    return this.#record;
  }

  /** Chunks that wait for an answer. */
  get pending(): number[] {
    return [...this.answers.keys()].filter((index) => this.answers[index] === undefined);
  }

  /** Forgets all answers, for those of the model that the record names now. Decisions stay. */
  resetAnswers(record: CatalogueRecord): void {
    this.#record = record;
    this.answers.fill(undefined);
    this.rows.clearAnswers();
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

  /**
   * What was decided, held against the answer as it is now: another model may have given it since. What
   * was accepted says nothing for a path that leads elsewhere; what was edited may be what this one
   * answers. What was rejected stays so.
   */
  judged(row: number): Decision | undefined {
    const decision = this.log.decisionOf(row);
    const answer = this.answerOf(row);
    if (!decision || !answer || decision.labels.length === 0) return decision;
    const { status, labels } = decision;
    const path = pathOf(answer.answers, answer.place);
    const isSamePath = path.length > 0 && path.every((label) => labels.includes(label));
    if (status === 'accepted' && isSamePath) return decision;
    return decisionFor(labels, this.answerLabels(row));
  }

  shown(row: number, cut: number | undefined): ShownRow {
    const { rows, categories } = this;
    const answer = this.answerOf(row);
    const status = statusReader(rows, this.log, cut)(row);
    const path = answer && [...pathOf(answer.answers, answer.place)];
    return {
      row,
      name: rows.nameOf(row),
      kind: rows.kindOf(row),
      status,
      path: path?.map((label) => categories.names[label]!),
      confidence: rows.confidenceOf(row),
      agrees: !answer || rows.agreesOn(row),
      unknownWords: answer ? rows.unknownWordsOf(row) : 0,
      differs: status === 'accepted' && this.judged(row)?.status !== 'accepted',
    };
  }
}
