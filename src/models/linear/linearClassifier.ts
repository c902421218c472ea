import type { Scores } from '../../domain/model';
import { logistic } from '../../metrics/logit';
import type { EncodedProduct } from '../../text/encodedProduct';
import { forEachNgram, type NgramField } from '../../text/ngrams';
import { Tfidf } from '../../text/tfidf';
import { type LabelWeights, marginsOf, weightOf } from './labelWeights';
import { type LinearFile, linearFileFrom } from './linearFile';
import { dequantised } from './quantisedWeights';

/** What one n-gram of a product says for or against a label. */
export interface NgramContribution {
  field: NgramField;
  /** Its tokens: `length` of them from `start` on, in the field's ids. */
  start: number;
  length: number;
  /** Added to the log-odds. */
  logOdds: number;
}

/**
 * One logistic classifier for each label, on TF-IDF of word n-grams. As plain arithmetic it
 * needs no backend, and it can say exactly what every word contributed.
 */
export class LinearClassifier {
  private readonly tfidf: Tfidf;
  private readonly weights: LabelWeights;

  constructor(file: LinearFile) {
    this.tfidf = new Tfidf(file.features);
    this.weights = dequantised(file.weights);
  }

  /** @throws AppError as `linearFileFrom` */
  static fromBytes(bytes: Uint8Array): LinearClassifier {
    return new LinearClassifier(linearFileFrom(bytes));
  }

  /** How many labels it scores. */
  get labels(): number {
    return this.weights.bias.length;
  }

  /** A probability for each label. */
  score(product: EncodedProduct): Scores {
    return Float32Array.from(this.logOdds(product), logistic);
  }

  /** The log-odds of each label, [labels], written into `target`. */
  logOdds(product: EncodedProduct, target?: Float64Array): Float64Array {
    return marginsOf(this.weights, this.tfidf.row(product), target);
  }

  /** The log-odds of a label for a product of which nothing is known. */
  biasOf(label: number): number {
    return this.weights.bias[label]!;
  }

  /**
   * The n-grams that speak for or against a label. Their sum and the label's bias are its
   * log-odds, exactly: an n-gram that occurs several times shares what it says evenly among
   * its places.
   */
  contributions(product: EncodedProduct, label: number): NgramContribution[] {
    const row = this.tfidf.row(product);
    const saying = new Map<number, number>();
    row.columns.forEach((feature, i) => {
      const logOdds = row.values[i]! * weightOf(this.weights, feature, label);
      if (logOdds !== 0) saying.set(feature, logOdds);
    });
    const found: (Omit<NgramContribution, 'logOdds'> & { feature: number })[] = [];
    const places = new Map<number, number>();
    forEachNgram(product, this.tfidf.table.spec, (key, field, start, length) => {
      const feature = this.tfidf.featureOf(key);
      if (!saying.has(feature)) return;
      found.push({ feature, field, start, length });
      places.set(feature, (places.get(feature) ?? 0) + 1);
    });
    return found.map(({ feature, ...place }) => ({
      ...place,
      logOdds: saying.get(feature)! / places.get(feature)!,
    }));
  }
}
