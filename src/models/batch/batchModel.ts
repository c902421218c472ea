import { assert } from '../../domain/errors';
import type { EnsembleCard, LinearCard, ModelCard, NetCard } from '../../manifest/schema';
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

/** A single model that has a say in what is said. */
export type Voice = (
  | { readonly card: NetCard }
  /** Knows what every word weighs. */
  | { readonly card: LinearCard; readonly linear: LinearClassifier }
) & {
  /** How much it has to say beside the others. */
  readonly weight: number;
  /** Before its calibration, as golden examples have it. */
  readonly raw: LogOddsOf;
};

/** A model that scores many products at once, calibrated as the page shows it. */
export interface BatchModel {
  /** Members of an ensemble that have a say; 0 for a single model. */
  readonly members: number;
  /** Those members, or the single model itself. */
  readonly voices: readonly Voice[];
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
  const voice = await openVoice(shelf, card, binary);
  return {
    members: 0,
    voices: [voice],
    score: (products) => ({ logOdds: calibratedBy(calibrator, voice, products), members: [] }),
  };
}

/** A single model, which has all to say. */
export async function openVoice(
  shelf: Shelf,
  card: NetCard | LinearCard,
  binary: Uint8Array<ArrayBuffer>,
): Promise<Voice> {
  if (card.kind === 'linear') {
    const linear = await readClassifier(shelf, card);
    return { card, weight: 1, raw: linearLogOdds(linear), linear };
  }
  const scorer = new EngineScorer(binary, await readNet(shelf, card));
  return { card, weight: 1, raw: (products) => scorer.logOdds(products) };
}

function calibratedBy(
  calibrator: Calibrator,
  { card, raw }: Voice,
  products: readonly EncodedProduct[],
): Float32Array {
  return calibrator.apply(card.calibration, raw(products));
}

/** A member without weight is neither read nor asked. */
async function openEnsemble(
  shelf: Shelf,
  { members, calibration }: EnsembleCard,
  binary: Uint8Array<ArrayBuffer>,
  calibrator: Calibrator,
): Promise<BatchModel> {
  const voices: Voice[] = [];
  for (const { id, weight } of members) {
    if (weight === 0) continue;
    const card = shelf.registry.models.find((model) => model.id === id);
    assert(card && card.kind !== 'ensemble', 'every member is in the registry');
    voices.push({ ...(await openVoice(shelf, card, binary)), weight });
  }
  assert(voices.length > 0, 'some member has weight');
  const total = voices.reduce((sum, { weight }) => sum + weight, 0);
  const shares = voices.map(({ weight }) => weight / total);
  const scratch = new Scratch();
  return {
    members: voices.length,
    voices,
    score(products) {
      const said = voices.map((voice) => calibratedBy(calibrator, voice, products));
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
