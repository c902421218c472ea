import type { Batch } from '../../engine/batch';
import { PAD_ID } from '../../text/reservedTokens';

/**
 * The batch with every row's padding moved from behind its words to before them, as Keras'
 * `pad_sequences` does it, and made the word `paddingId`.
 *
 * @param batch with one input, rows padded behind with 0
 */
export function paddedInFront(batch: Batch, paddingId: number): Batch {
  const ids = batch.inputs[0]!;
  const time = batch.widths[0]!;
  const moved = new Int32Array(ids.length).fill(paddingId);
  wordCounts(batch).forEach((words, row) => {
    const from = row * time;
    moved.set(ids.subarray(from, from + words), from + time - words);
  });
  return { ...batch, inputs: [moved] };
}

/** Words in each row of the batch's one input: what stands before the padding. */
export function wordCounts({ rows, inputs, widths }: Batch): Int32Array {
  const time = widths[0]!;
  return Int32Array.from({ length: rows }, (_, row) => {
    const words = inputs[0]!.subarray(row * time, (row + 1) * time).indexOf(PAD_ID);
    return words < 0 ? time : words;
  });
}
