import type { SequenceSpec } from '../../domain/inputSpec';
import { type Architecture, type CnnArchitecture, parameterShapes } from '../architecture';

/**
 * The nets of the article this project started from, trained again for comparison. They read
 * a text as Keras pads it: padding in front, up to the longest of `lengths`. No page has them.
 */

/**
 * A ReLU layer over windows of `width` words, maximum over positions. With width 1 it is the
 * article's MLP, a dense layer at each position; with width 3 its CNN.
 *
 * Padding is a word like others there, with an embedding that is trained. Its row lies behind
 * the vocabulary's. As windows of nothing but padding are all alike, the `tail` paddings in
 * front of the longest text of a batch give the maximum of any longer padding.
 */
export interface ArticleConvolution {
  kind: 'article-convolution';
  inputs: [SequenceSpec];
  vocabularySize: number;
  embedding: number;
  width: number;
  filters: number;
  labels: number;
}

/** An LSTM's last state over a frozen embedding in which padding is zeros. */
export interface ArticleLstm {
  kind: 'article-lstm';
  inputs: [SequenceSpec];
  vocabularySize: number;
  embedding: number;
  units: number;
  /** Steps over padding before the first word, the same for every text. */
  paddingSteps: number;
  labels: number;
}

export type ArticleArchitecture = ArticleConvolution | ArticleLstm;

/** Everything the engine trains. */
export type TrainedArchitecture = Architecture | ArticleArchitecture;

/** Name and shape of each trained array, in the order in which they are stored. */
export function shapesOf(net: TrainedArchitecture): [name: string, shape: number[]][] {
  if (net.kind === 'article-convolution') return parameterShapes(asCnn(net));
  if (net.kind !== 'article-lstm') return parameterShapes(net);
  return [
    ['embedding', [net.vocabularySize, net.embedding]],
    // gates side by side: input, forget, cell, output
    ['forward/kernel', [net.embedding, 4 * net.units]],
    ['forward/recurrent', [net.units, 4 * net.units]],
    ['forward/bias', [4 * net.units]],
    ['output/kernel', [net.units, net.labels]],
    ['output/bias', [net.labels]],
  ];
}

/** Our CNN that computes the same, given padding as the word `paddingId`. */
export function asCnn({ width, ...net }: ArticleConvolution): CnnArchitecture {
  return { ...net, kind: 'cnn', widths: [width], vocabularySize: net.vocabularySize + 1 };
}

/** The word that padding is for an `ArticleConvolution`: the first behind the vocabulary. */
export function paddingId(net: ArticleConvolution): number {
  return net.vocabularySize;
}

export function isArticle(net: TrainedArchitecture): net is ArticleArchitecture {
  return net.kind === 'article-convolution' || net.kind === 'article-lstm';
}
