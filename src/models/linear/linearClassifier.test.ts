import { expect, test } from 'vitest';
import { logistic } from '../../metrics/logit';
import { countFeatures, Tfidf } from '../../text/tfidf';
import { labelWeightsOf } from './labelWeights';
import { LinearClassifier } from './linearClassifier';
import { linearFileBytes, linearFileFrom } from './linearFile';
import { dequantised, quantiseLabelWeights } from './quantisedWeights';
import { encodedProduct, TOY_PRODUCTS, toyLinearFile } from './toyLinear.testing';

const toyFile = () => toyLinearFile(300);

test('the bytes give back what was written', () => {
  const file = toyFile();
  expect(linearFileFrom(linearFileBytes(file))).toEqual(file);
});

test('log-odds are the bias and TF-IDF × weight', () => {
  const file = toyFile();
  const row = new Tfidf(file.features).row(TOY_PRODUCTS[0]!);
  const { offsets, labels, values, bias } = dequantised(file.weights);
  const expected = Float64Array.from(bias);
  row.columns.forEach((feature, i) => {
    for (let at = offsets[feature]!; at < offsets[feature + 1]!; at++) {
      expected[labels[at]!]! += row.values[i]! * values[at]!;
    }
  });
  const classifier = LinearClassifier.fromBytes(linearFileBytes(file));
  expect(classifier.labels).toBe(300);
  expect(classifier.logOdds(TOY_PRODUCTS[0]!)).toEqual(expected);
  expect(classifier.score(TOY_PRODUCTS[0]!)[7]).toBeCloseTo(logistic(expected[7]!), 6);
});

test('contributions and bias add up to the log-odds, each where it stands', () => {
  const classifier = new LinearClassifier(toyFile());
  for (const label of [0, 1, 2, 299]) {
    const contributions = classifier.contributions(TOY_PRODUCTS[0]!, label);
    const sum = contributions.reduce((total, { logOdds }) => total + logOdds, 0);
    expect(classifier.biasOf(label) + sum).toBeCloseTo(
      classifier.logOdds(TOY_PRODUCTS[0]!)[label]!,
      9,
    );
    for (const { field, start, length } of contributions) {
      expect(start + length).toBeLessThanOrEqual(TOY_PRODUCTS[0]![field].length);
    }
  }
});

test('an n-gram that stands twice shares what it says', () => {
  const features = countFeatures([encodedProduct([3])], { longest: 1, fieldsApart: false }, 1);
  const own = { features: Int32Array.of(0), values: Float32Array.of(2), bias: 0 };
  const weights = quantiseLabelWeights(labelWeightsOf([own], 1), 0);
  const found = new LinearClassifier({ features, weights }).contributions(
    encodedProduct([3], [4, 3]),
    0,
  );
  expect(found).toEqual([
    { field: 'name', start: 0, length: 1, logOdds: expect.closeTo(1, 6) },
    { field: 'description', start: 1, length: 1, logOdds: expect.closeTo(1, 6) },
  ]);
});

test('a product without a known n-gram scores the bias', () => {
  const classifier = new LinearClassifier(toyFile());
  expect(classifier.logOdds(encodedProduct([99]))[100]).toBeCloseTo(-1, 6);
  expect(classifier.contributions(encodedProduct([99]), 0)).toEqual([]);
});

test('weights are off by half a step at most, small ones left out', () => {
  const own = {
    features: Int32Array.of(0, 1, 2, 3),
    values: Float32Array.of(-1.27, 0.5, 0.004, 0.016),
    bias: 0,
  };
  const weights = labelWeightsOf([own], 4);
  // a step is 0.01
  expect([...quantiseLabelWeights(weights, 0).steps]).toEqual([-127, 50, 2]);
  expect([...quantiseLabelWeights(weights, 0.1).steps]).toEqual([-127, 50]);
  expect([...quantiseLabelWeights(weights, 0.1).offsets]).toEqual([0, 1, 2, 2, 2]);
});

const GOOD = linearFileBytes(toyFile());
const changed = (at: number, byte: number) => {
  const bytes = GOOD.slice();
  bytes[at] = byte;
  return bytes;
};

test.each([
  ['empty', new Uint8Array(0), 'bad-format'],
  ['of another kind', changed(0, 0), 'bad-format'],
  ['of a later version', changed(4, 2), 'newer-schema'],
  ['with a field flag that does not exist', changed(6, 2), 'bad-format'],
  ['with fewer labels than weights speak of', changed(7, 1), 'bad-format'],
  ['with too many features', changed(14, 255), 'bad-format'],
  ['with a number that is none', changed(26, 255).fill(255, 23, 27), 'bad-format'],
  ['cut off', GOOD.slice(0, -1), 'bad-format'],
  ['with something behind', Uint8Array.from([...GOOD, 0]), 'bad-format'],
])('a file %s is refused', (_, bytes, code) => {
  expect(() => LinearClassifier.fromBytes(bytes)).toThrow(expect.objectContaining({ code }));
});
