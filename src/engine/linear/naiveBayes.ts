import type { SparseRows } from '../../text/sparseRows';

/** Small whole numbers in lists of different length: list i is values[offsets[i] .. offsets[i+1]). */
export interface IntegerLists {
  values: Int32Array;
  offsets: Int32Array;
}

/**
 * What each feature says for each category, in log-odds, by feature. Most features never
 * occur in most categories: what such a pair says splits into a part of the feature and a
 * part of the category, so only the pairs that do occur are stored.
 *
 * margin of label l = prior[l] + Σᵢ xᵢ · (absent[i] + scale[l] + difference of the pair i, l)
 */
export interface NaiveBayes {
  /** [labels]: ln(products with / products without). */
  prior: Float64Array;
  /** [labels]. */
  scale: Float64Array;
  /** [features]. */
  absent: Float64Array;
  /** [features + 1]: the pairs of feature i are offsets[i] .. offsets[i + 1]. */
  offsets: Int32Array;
  labels: Int32Array;
  differences: Float64Array;
}

/**
 * Multinomial naive Bayes on TF-IDF, each category against the rest. With two classes,
 * complement naive Bayes (Rennie et al. 2003) is the same but for the prior: the complement
 * of a category is the rest, and that of the rest the category.
 *
 * @param smoothing what every feature is counted beforehand (Lidstone's α)
 */
export function fitNaiveBayes(
  rows: SparseRows,
  labelsOf: IntegerLists,
  labels: number,
  smoothing: number,
): NaiveBayes {
  const pairs = pairSums(rows, labelsOf, labels);
  const featureTotals = new Float64Array(rows.width);
  rows.columns.forEach((feature, i) => (featureTotals[feature]! += rows.values[i]!));
  const labelTotals = new Float64Array(labels);
  pairs.labels.forEach((label, i) => (labelTotals[label]! += pairs.sums[i]!));
  const total = featureTotals.reduce((sum, value) => sum + value, 0);

  const differences = new Float64Array(pairs.sums.length);
  for (let feature = 0; feature < rows.width; feature++) {
    const everywhere = smoothing + featureTotals[feature]!;
    for (let i = pairs.offsets[feature]!; i < pairs.offsets[feature + 1]!; i++) {
      const within = pairs.sums[i]!;
      // a sum may exceed the total it belongs to by a rounding
      const outside = Math.max(everywhere - within, smoothing);
      differences[i] = Math.log((smoothing + within) / smoothing) - Math.log(outside / everywhere);
    }
  }
  const prepaid = smoothing * rows.width;
  return {
    prior: priors(labelsOf, labels),
    scale: labelTotals.map((inside) => Math.log((prepaid + total - inside) / (prepaid + inside))),
    absent: featureTotals.map((sum) => Math.log(smoothing / (smoothing + sum))),
    offsets: pairs.offsets,
    labels: pairs.labels,
    differences,
  };
}

/** Log-odds of every label for every row, [rows × labels]. */
export function naiveBayesMargins(model: NaiveBayes, rows: SparseRows): Float32Array {
  const labels = model.prior.length;
  const count = rows.offsets.length - 1;
  const margins = new Float32Array(count * labels);
  for (let row = 0; row < count; row++) {
    const margin = Float64Array.from(model.prior);
    let common = 0;
    let length = 0;
    for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) {
      const feature = rows.columns[i]!;
      const value = rows.values[i]!;
      common += value * model.absent[feature]!;
      length += value;
      for (let pair = model.offsets[feature]!; pair < model.offsets[feature + 1]!; pair++) {
        margin[model.labels[pair]!]! += value * model.differences[pair]!;
      }
    }
    for (let label = 0; label < labels; label++) {
      margins[row * labels + label] = margin[label]! + common + length * model.scale[label]!;
    }
  }
  return margins;
}

function priors(labelsOf: IntegerLists, labels: number): Float64Array {
  const products = labelsOf.offsets.length - 1;
  const counts = new Float64Array(labels);
  for (const label of labelsOf.values) counts[label]!++;
  // one more of each, for a label without a product
  return counts.map((count) => Math.log((count + 1) / (products - count + 1)));
}

/** For each feature, the sum of its values over the products of each label it occurs with. */
function pairSums(rows: SparseRows, labelsOf: IntegerLists, labels: number) {
  const byFeature = transposed(rows);
  const sums: number[] = [];
  const pairLabels: number[] = [];
  const offsets = new Int32Array(rows.width + 1);
  const sumOf = new Float64Array(labels);
  for (let feature = 0; feature < rows.width; feature++) {
    const touched = new Set<number>();
    for (let i = byFeature.offsets[feature]!; i < byFeature.offsets[feature + 1]!; i++) {
      const row = byFeature.rows[i]!;
      for (let j = labelsOf.offsets[row]!; j < labelsOf.offsets[row + 1]!; j++) {
        const label = labelsOf.values[j]!;
        sumOf[label]! += byFeature.values[i]!;
        touched.add(label);
      }
    }
    for (const label of touched) {
      pairLabels.push(label);
      sums.push(sumOf[label]!);
      sumOf[label] = 0;
    }
    offsets[feature + 1] = sums.length;
  }
  return { offsets, labels: Int32Array.from(pairLabels), sums: Float64Array.from(sums) };
}

/** The rows each feature occurs in. */
function transposed(rows: SparseRows) {
  const offsets = new Int32Array(rows.width + 1);
  for (const feature of rows.columns) offsets[feature + 1]!++;
  for (let feature = 0; feature < rows.width; feature++) {
    offsets[feature + 1]! += offsets[feature]!;
  }
  const next = offsets.slice();
  const rowOf = new Int32Array(rows.columns.length);
  const values = new Float32Array(rows.columns.length);
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) {
      const at = next[rows.columns[i]!]!++;
      rowOf[at] = row;
      values[at] = rows.values[i]!;
    }
  }
  return { offsets, rows: rowOf, values };
}
