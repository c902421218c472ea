import { AppError } from '../../src/domain/errors';
import { type LabelsFile, taxonomyFileSchema } from '../../src/manifest/schema';
import { truthOf } from '../../src/models/training/packedProducts';
import { CategoryTree } from '../../src/taxonomy/categoryTree';
import type { Vocabulary } from '../../src/text/vocabulary';
import { readJson } from '../lib/files';
import { dataPaths } from '../lib/paths';
import { DATA_COMMAND, readPart } from '../lib/products';
import { type EncodedPart, encodedPart, readVocabularyAndLabels } from '../training/dataset';
import {
  MEMBER_IDS,
  type MemberId,
  REPORTED_IDS,
  type ReportedId,
  type SingleId,
} from '../training/modelIds';
import { isTrained, openScorer, type Scorer, type WeightsKind } from '../training/scorers';
import type { RawScores } from './decisions';

/** Products that are measured, with their whole text or with their names alone. */
export type Variant = 'validation' | 'validationNamesOnly' | 'test' | 'namesOnly';

const NAMES_ONLY = { validationNamesOnly: 'validation', namesOnly: 'test' } as const;

/** Scores what is measured, each once however often it is asked for. */
export class Bench {
  readonly #parts = new Map<Variant, Promise<EncodedPart>>();
  readonly #scorers = new Map<string, Promise<Scorer>>();
  readonly #scores = new Map<string, Promise<Float32Array>>();

  constructor(
    readonly folder: string,
    readonly vocabulary: Vocabulary,
    readonly labels: LabelsFile['labels'],
    readonly tree: CategoryTree,
  ) {}

  static async open(folder: string): Promise<Bench> {
    const { vocabulary, labels } = await readVocabularyAndLabels(folder);
    const taxonomy = await readJson(dataPaths(folder).taxonomy, taxonomyFileSchema, DATA_COMMAND);
    const tree = new CategoryTree(taxonomy, labels.labels.length);
    return new Bench(folder, vocabulary, labels.labels, tree);
  }

  /** What there is to measure, in the order of the report. */
  models(): ReportedId[] {
    const found = REPORTED_IDS.filter((id) =>
      id === 'ensemble' ? this.members().length > 1 : isTrained(id, this.folder),
    );
    if (found.length > 0) return found;
    throw new AppError(
      'missing-file',
      'No model is trained yet. Train the nets with: npm run train -- --model all',
    );
  }

  /** The members an ensemble would have. */
  members(): MemberId[] {
    return MEMBER_IDS.filter((id) => isTrained(id, this.folder));
  }

  /** A model itself, or the members of an ensemble. */
  singles(id: ReportedId): readonly SingleId[] {
    if (id !== 'ensemble') return [id];
    const members = this.members();
    if (members.length > 1) return members;
    throw new AppError('missing-file', 'An ensemble needs two trained models or more.');
  }

  part(variant: Variant): Promise<EncodedPart> {
    return memoised(this.#parts, variant, () => this.#readPart(variant));
  }

  scorer(id: SingleId, weights: WeightsKind): Promise<Scorer> {
    return memoised(this.#scorers, `${id} ${weights}`, () => openScorer(id, this.folder, weights));
  }

  /** Raw scores of a model, or of each member of an ensemble, and the truth. */
  async scores(id: ReportedId, variant: Variant, weights: WeightsKind): Promise<RawScores> {
    const raw: Float32Array[] = [];
    for (const single of this.singles(id)) {
      raw.push(
        await memoised(this.#scores, `${single} ${variant} ${weights}`, () =>
          this.#score(single, variant, weights),
        ),
      );
    }
    const { packed } = await this.part(variant);
    return { raw, truth: truthOf(packed, this.tree.labels) };
  }

  async #score(id: SingleId, variant: Variant, weights: WeightsKind): Promise<Float32Array> {
    const scorer = await this.scorer(id, weights);
    const part = await this.part(variant);
    if (!scorer.outOfFold || variant === 'test' || variant === 'namesOnly') {
      return scorer.score(part);
    }
    return scorer.outOfFold(part, await this.part('validation'));
  }

  async #readPart(variant: Variant): Promise<EncodedPart> {
    if (variant === 'validation' || variant === 'test') {
      return encodedPart(await readPart(variant, this.folder), this.vocabulary);
    }
    const { products } = await this.part(NAMES_ONLY[variant]);
    const bare = products.map((product) => ({ ...product, description: '' }));
    return encodedPart(bare, this.vocabulary);
  }
}

function memoised<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
