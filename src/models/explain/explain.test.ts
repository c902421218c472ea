import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scores } from '../../domain/model';
import { logit } from '../../metrics/logit';
import { encode } from '../../text/encode';
import type { EncodedProduct } from '../../text/encodedProduct';
import { locate, type LocatedProduct } from '../../text/locate';
import { RESERVED_TOKENS } from '../../text/reservedTokens';
import { vocabularyFromFile } from '../../text/vocabulary';
import { calibrated, combined } from '../ensemble';
import { LinearClassifier } from '../linear/linearClassifier';
import { toyLinearFile } from '../linear/toyLinear.testing';
import { BATCH_ROWS, TfjsClassifier } from '../tfjsClassifier';
import { toyArchitectures, toyCard, toyNet, toySize } from '../toyNets.testing';
import { ensembleExplanation } from './ensembleExplanation';
import { linearExplanation } from './linearExplanation';
import { occlude, occlusionExplanation } from './occlusion';

beforeAll(async () => {
  await setBackend('cpu');
});

// ids 3 to 19
const WORDS = [...'cdefghijklmnopqrs'];
const vocabulary = vocabularyFromFile({
  preset: 'catalogue',
  tokens: [...RESERVED_TOKENS, ...WORDS],
});
const read = (name: string, description = '') => {
  const product = { name, description };
  return { product: encode(product, vocabulary), words: locate(product, vocabulary) };
};
/** `d-e` is two ids, `zork` none that is known. */
const SAMPLE = read('c d-e zork f', 'c &amp; e &#174; g');

const without = (
  product: EncodedProduct,
  field: 'name' | 'description',
  { firstId, ids }: LocatedProduct['name'][number],
): EncodedProduct => ({
  ...product,
  [field]: Int32Array.of(
    ...product[field].subarray(0, firstId),
    ...product[field].subarray(firstId + ids),
  ),
});

describe.each(Object.values(toyArchitectures))('occlusion of $kind', (architecture) => {
  const { inputs } = architecture;
  const make = () => new TfjsClassifier(toyNet(architecture), toyCard(architecture), toySize);

  test('is what single predictions without each word say', async () => {
    const classifier = make();
    const occlusion = await occlude({
      ...SAMPLE,
      inputs,
      score: (products) => classifier.predictBatch(products),
      rows: BATCH_ROWS,
    });
    const { product, words } = SAMPLE;
    const full = await classifier.predict(product);
    for (const label of [0, 1, 2, 3]) {
      const explanation = occlusionExplanation(occlusion, label);
      expect(explanation.logOdds).toBeCloseTo(logit(full[label]!), 4);
      for (const field of ['name', 'description'] as const) {
        expect(explanation[field]).toHaveLength(words[field].length);
        for (const [i, word] of words[field].entries()) {
          const scores = await classifier.predict(without(product, field, word));
          const expected = logit(full[label]!) - logit(scores[label]!);
          expect(explanation[field][i]).toBeCloseTo(expected, 4);
        }
      }
    }
    expect(occlusionExplanation(occlusion, 0).name.some((said) => said !== 0)).toBe(true);
    classifier.dispose();
  });

  test('a batch gives what single predictions give, whatever their lengths', async () => {
    const classifier = make();
    const products = [SAMPLE.product, read('c').product, read('', 'c d e f g h i').product];
    const batch = await classifier.predictBatch(products);
    for (const [i, product] of products.entries()) {
      const single = await classifier.predict(product);
      single.forEach((score, label) => expect(batch[i]![label]).toBeCloseTo(score, 6));
    }
    classifier.dispose();
  });

  test('what lies behind the net does not move up', async () => {
    const long = read('c d e f g h i j k l m n o p q r s c d e f g h i j k', 'c d e');
    const seen: EncodedProduct[] = [];
    const { name, description } = await occlude({
      ...long,
      inputs,
      score: (products) => {
        seen.push(...products);
        return Promise.resolve(products.map(() => Float32Array.of(0.5)));
      },
      rows: 4,
    });
    const [first, ...others] = seen;
    const last = name.findLastIndex((scores) => scores !== undefined);
    expect(last).toBe(first!.name.length - 1);
    expect(name.length).toBeGreaterThan(last + 1);
    expect(description.some((scores) => scores !== undefined)).toBe(first!.description.length > 0);
    for (const other of others) {
      const ids = (product: EncodedProduct) => product.name.length + product.description.length;
      expect(ids(other)).toBe(ids(first!) - 1);
    }
  });
});

test('an aborted occlusion asks for no further batch', async () => {
  const controller = new AbortController();
  let batches = 0;
  const work = occlude({
    ...SAMPLE,
    inputs: toyArchitectures.cnn.inputs,
    score: (products) => {
      batches++;
      controller.abort();
      return Promise.resolve(products.map(() => Float32Array.of(0.5)));
    },
    rows: 2,
    signal: controller.signal,
  });
  await expect(work).rejects.toMatchObject({ code: 'aborted' });
  expect(batches).toBe(1);
});

describe('the linear baseline', () => {
  const classifier = new LinearClassifier(toyLinearFile(9));
  // 3 4 | 3 4 5 with a word that is no feature: as the toy was counted
  const { product, words } = read('c d zork', '<b>c</b>-d e');

  test.each([0, 1, 2, 8])('words and bias add up to the log-odds of label %i', (label) => {
    const explanation = linearExplanation(classifier, { product, words, label });
    const said = [...explanation.name, ...explanation.description];
    const sum = said.reduce<number>((total, value) => total + value!, explanation.bias!);
    expect(sum).toBeCloseTo(classifier.logOdds(product)[label]!, 9);
    expect(explanation.logOdds).toBeCloseTo(sum, 9);
    expect(said.some((value) => value !== 0)).toBe(true);
    expect(explanation.name[2]).toBe(0);
  });
});

test('the ensemble: what its log-odds lose when every member loses the word', () => {
  const scores = (...values: number[]): Scores => Float32Array.from(values);
  const members = [
    { weight: 3, calibration: { yes: 0.5, no: 0.7, offset: 0.1 } },
    { weight: 1, calibration: { yes: 1.3, no: 0.6, offset: 0 } },
  ];
  const full = [scores(0.9, 0.2), scores(0.6, 0.3)];
  const lacking = [scores(0.4, 0.5), scores(0.7, 0.1)];
  const logOdds = (of: Scores[], label: number) => {
    const votes = members.map(({ weight, calibration }, i) => ({
      weight,
      scores: calibrated(calibration, of[i]!),
    }));
    return logit(combined(votes)[label]!);
  };
  for (const label of [0, 1]) {
    const explanation = ensembleExplanation(
      members.map((member, i) => ({
        ...member,
        explanation: occlusionExplanation(
          {
            full: full[i]!,
            name: [lacking[i], full[i]],
            description: [undefined, i ? full[1] : undefined],
          },
          label,
        ),
      })),
    );
    expect(explanation.logOdds).toBeCloseTo(logOdds(full, label), 4);
    const expected = logOdds(full, label) - logOdds(lacking, label);
    expect(explanation.name[0]).toBeCloseTo(expected, 4);
    expect(explanation.name[1]).toBeCloseTo(0, 6);
    // read by none; read by one
    expect(explanation.description).toEqual([undefined, 0]);
  }
});
