import type { InputSpec } from '../../domain/inputSpec';
import type { EncodedProduct } from '../../text/encodedProduct';
import { bagWords, longestSequence } from '../../text/modelInput';

/**
 * A product cut to the ids that a net of these inputs reads: what lies behind must not move up
 * when a word is taken out.
 */
export function readPart(product: EncodedProduct, inputs: readonly InputSpec[]): EncodedProduct {
  return inputs.reduce((read, spec) => {
    if (spec.kind === 'bag') {
      return { ...read, [spec.field]: read[spec.field].subarray(0, bagWords(spec)) };
    }
    const longest = longestSequence(spec);
    const name = read.name.subarray(0, longest);
    // the marker between the fields takes one place
    const room = Math.max(0, longest - name.length - 1);
    return { ...read, name, description: read.description.subarray(0, room) };
  }, product);
}
