import type { Batch } from '../../engine/batch';
import type { Kernels } from '../../engine/kernels';
import type { BatchLimits } from '../../engine/trainingNet';
import { type ArticleConvolution, asCnn, paddingId } from './articleArchitecture';
import { paddedInFront } from './articlePadding';
import { CnnNet } from './cnnNet';

const NO_DROPOUT = { embedding: 0, features: 0, hidden: 0 };

/** The article's MLP and CNN: our CNN of one width, which sees padding as a word. */
export class ArticleConvolutionNet extends CnnNet {
  private readonly paddingId: number;

  constructor(kernels: Kernels, net: ArticleConvolution, limits: BatchLimits) {
    super(kernels, asCnn(net), limits, NO_DROPOUT);
    this.paddingId = paddingId(net);
  }

  override forward(batch: Batch, seed: number | undefined): number {
    return super.forward(paddedInFront(batch, this.paddingId), seed);
  }

  override backward(batch: Batch, gradient: number): void {
    super.backward(paddedInFront(batch, this.paddingId), gradient);
  }
}
