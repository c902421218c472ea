import type { Explanation, WordQuestion } from '../models/explain/explanation';
import { occlusionExplanation, type Occlusion } from '../models/explain/occlusion';
import type { EncodedProduct } from '../text/encodedProduct';
import type { NetHost } from './netHost';

/**
 * Explains nets by occlusion. One occlusion answers for all labels, so the last of each net is
 * kept: whoever points at one category after another waits once.
 */
export class NetExplainer {
  readonly #last = new Map<string, { product: EncodedProduct; occlusion: Occlusion }>();

  async explain(
    host: NetHost,
    id: string,
    question: WordQuestion,
    signal?: AbortSignal,
  ): Promise<Explanation> {
    const { product, label } = question;
    let last = this.#last.get(id);
    if (last?.product !== product) {
      last = { product, occlusion: await host.occlude(id, question, signal) };
      this.#last.set(id, last);
    }
    return occlusionExplanation(last.occlusion, label);
  }
}
