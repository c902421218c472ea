import { assert } from '../domain/errors';
import { meanOfDefined } from './mean';

/** Bins of each label and class; a power of two so that a bin is exactly 1/128 wide. */
const BINS = 4096;
const LOWEST_LOGIT = -16;
const BINS_PER_LOGIT = 128;

/**
 * AUC during training, without keeping the scores: for each label, positives and negatives
 * are counted in 4,096 bins of the logit over [-16, 16], logits beyond going to the outer
 * bins. Logits that share a bin count as tied, which changes the AUC by less than 1e-3
 * unless the logits hardly vary.
 *
 * All state is one array of counts, so it can live in a SharedArrayBuffer (where only one
 * thread at a time may add), be sent between threads, and be summed.
 */
export class StreamingAuc {
  /** [labels × 2 × bins]: negatives, then positives, of each label. */
  private readonly counts: Uint32Array;

  /** Bytes of the buffer that holds the state of so many labels. */
  static bytes(labels: number): number {
    return labels * 2 * BINS * Uint32Array.BYTES_PER_ELEMENT;
  }

  /** @param buffer where the counts live and, if it was used before, go on; a new one if omitted */
  constructor(
    readonly labels: number,
    readonly buffer: ArrayBufferLike = new ArrayBuffer(StreamingAuc.bytes(labels)),
  ) {
    assert(
      buffer.byteLength === StreamingAuc.bytes(labels),
      'a buffer of StreamingAuc.bytes(labels)',
    );
    this.counts = new Uint32Array(buffer);
  }

  /**
   * Counts the first `rows` rows of a batch; what stands behind them is ignored.
   *
   * @param logits [≥ rows × labels], before the logistic function
   * @param truth  [≥ rows × labels], 0 or 1
   */
  add(logits: Float32Array, truth: Uint8Array, rows: number): void {
    const { counts, labels } = this;
    const pairs = rows * labels;
    assert(logits.length >= pairs && truth.length >= pairs, 'logits and truth for every row');
    for (let start = 0; start < pairs; start += labels) {
      for (let label = 0; label < labels; label++) {
        const bin = Math.floor((logits[start + label]! - LOWEST_LOGIT) * BINS_PER_LOGIT);
        assert(bin === bin, 'no logit is NaN');
        const clamped = bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin;
        const side = truth[start + label] ? 1 : 0;
        counts[(label * 2 + side) * BINS + clamped]!++;
      }
    }
  }

  /** Adds what another one has counted, given as such or as its buffer. */
  merge(other: StreamingAuc | ArrayBufferLike): void {
    const added = new Uint32Array(other instanceof StreamingAuc ? other.buffer : other);
    assert(added.length === this.counts.length, 'counts of as many labels');
    for (let i = 0; i < added.length; i++) this.counts[i]! += added[i]!;
  }

  reset(): void {
    this.counts.fill(0);
  }

  /** AUC over all pairs pooled; `undefined` when all are of one class. */
  micro(): number | undefined {
    const pooled = new Float64Array(2 * BINS);
    for (let i = 0; i < this.counts.length; i++) pooled[i % (2 * BINS)]! += this.counts[i]!;
    return histogramAuc(pooled);
  }

  /** Mean over labels with both classes; `undefined` when there is none. */
  macro(): number | undefined {
    const areas = Array.from({ length: this.labels }, (_, label) =>
      histogramAuc(this.counts.subarray(label * 2 * BINS, (label + 1) * 2 * BINS)),
    );
    return meanOfDefined(areas);
  }
}

/** AUC of [2 × bins] counts, negatives first; those that share a bin count one half. */
function histogramAuc(counts: Uint32Array | Float64Array): number | undefined {
  let negatives = 0;
  let positives = 0;
  let wins = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const tiedNegatives = counts[bin]!;
    const tiedPositives = counts[BINS + bin]!;
    wins += tiedPositives * (negatives + tiedNegatives / 2);
    negatives += tiedNegatives;
    positives += tiedPositives;
  }
  return positives === 0 || negatives === 0 ? undefined : wins / (positives * negatives);
}
