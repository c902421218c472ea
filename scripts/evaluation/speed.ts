import { encodedPart } from '../training/dataset';
import type { ReportedId } from '../training/modelIds';
import type { Bench } from './bench';
import { type Blend, blended } from './blend';

const WARM_UP = 20;
const MEASURED = 200;

/** Of a member that has no say. */
const UNUSED = new Float32Array(0);

/**
 * Milliseconds from the tokens of a single product to its calibrated scores, in Node on one core;
 * the median over validation products.
 */
export async function millisecondsPerProduct(
  bench: Bench,
  id: ReportedId,
  blend: Blend,
): Promise<number> {
  const { products } = await bench.part('validation');
  const scorers = await Promise.all(
    bench.singles(id).map((single) => bench.scorer(single, 'released')),
  );
  const times = products.slice(0, WARM_UP + MEASURED).map((product) => {
    const part = encodedPart([product], bench.vocabulary);
    const started = performance.now();
    const raw = scorers.map((scorer, i) =>
      blend.members?.[i]?.weight === 0 ? UNUSED : scorer.score(part),
    );
    blended(blend, raw);
    return performance.now() - started;
  });
  const counted = times.slice(Math.min(WARM_UP, times.length - 1)).sort((a, b) => a - b);
  return counted[Math.floor(counted.length / 2)]!;
}
