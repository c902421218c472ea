import { assert } from '../../domain/errors';
import type { EnsembleCard, ModelCard } from '../../manifest/schema';
import type { EncodedProduct } from '../../text/encodedProduct';
import type { LinearClassifier } from '../linear/linearClassifier';
import { Calibrator } from './calibrator';
import { EngineScorer } from './engineScorer';
import { Scratch } from './scratch';
import { readClassifier, readNet, type Shelf } from './shelf';

/** Log-odds of some products' labels, [products × labels]; until the next call. */
export type LogOddsOf = (products: readonly EncodedProduct[]) => Float32Array;

/** What a model says, and what each member says that has a say in it; until the next call. */
export interface BatchLogOdds {
  /** Calibrated, [products × labels]. */
  readonly logOdds: Float32Array;
  /** The same of each member of an ensemble; none for a single model. */
  readonly members: readonly Float32Array[];
}

/** A model that scores many products at once, calibrated as the page shows it. */
export interface BatchModel {
  /** Members of an ensemble that have a say; 0 for a single model. */
  readonly members: number;
  score(products: readonly EncodedProduct[]): BatchLogOdds;
}

/**
 * A published model of any kind.
 *
 * @param binary     the module that `npm run kernels` compiles
 * @param calibrator shared by the members of an ensemble
 * @throws AppError as the shelf's reader, or `shape-mismatch`
 */
export async function openBatchModel(
  shelf: Shelf,
  card: ModelCard,
  binary: Uint8Array<ArrayBuffer>,
  calibrator = new Calibrator(binary),
): Promise<BatchModel> {
  if (card.kind === 'ensemble') return openEnsemble(shelf, card, binary, calibrator);
  const raw = await openRaw(shelf, card, binary);
  return {
    members: 0,
    score: (products) => ({
      logOdds: calibrator.apply(card.calibration, raw(products)),
      members: [],
    }),
  };
}

/** A single model before its calibration, as golden examples have it. */
export async function openRaw(
  shelf: Shelf,
  card: Exclude<ModelCard, EnsembleCard>,
  binary: Uint8Array<ArrayBuffer>,
): Promise<LogOddsOf> {
  if (card.kind === 'linear') return linearLogOdds(await readClassifier(shelf, card));
  const scorer = new EngineScorer(binary, await readNet(shelf, card));
  return (products) => scorer.logOdds(products);
}

interface Member {
  readonly weight: number;
  readonly model: BatchModel;
}

/** A member without weight is neither read nor asked. */
async function openEnsemble(
  shelf: Shelf,
  { members, calibration }: EnsembleCard,
  binary: Uint8Array<ArrayBuffer>,
  calibrator: Calibrator,
): Promise<BatchModel> {
  const opened: Member[] = [];
  for (const { id, weight } of members) {
    if (weight === 0) continue;
    const card = shelf.registry.models.find((model) => model.id === id);
    assert(card && card.kind !== 'ensemble', 'every member is in the registry');
    opened.push({ weight, model: await openBatchModel(shelf, card, binary, calibrator) });
  }
  assert(opened.length > 0, 'some member has weight');
  const total = opened.reduce((sum, { weight }) => sum + weight, 0);
  const shares = opened.map(({ weight }) => weight / total);
  const scratch = new Scratch();
  return {
    members: opened.length,
    score(products) {
      const said = opened.map(({ model }) => model.score(products).logOdds);
      const sum = weightedSum(said, shares, scratch.floats(said[0]!.length));
      return { logOdds: calibrator.apply(calibration, sum), members: said };
    },
  };
}

/** The mean that `combined` takes, on log-odds, written into `sum`. */
function weightedSum(
  parts: readonly Float32Array[],
  weights: readonly number[],
  sum: Float32Array,
): Float32Array {
  sum.fill(0);
  parts.forEach((values, part) => {
    const weight = weights[part]!;
    for (let i = 0; i < sum.length; i++) sum[i]! += weight * values[i]!;
  });
  return sum;
}

function linearLogOdds(classifier: LinearClassifier): LogOddsOf {
  const { labels } = classifier;
  const scratch = new Scratch();
  const own = new Float64Array(labels);
  return (products) => {
    const logOdds = scratch.floats(products.length * labels);
    products.forEach((product, i) => logOdds.set(classifier.logOdds(product, own), i * labels));
    return logOdds;
  };
}
