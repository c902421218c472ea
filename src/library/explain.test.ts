import { beforeAll, describe, expect, test } from 'vitest';
import { publishedSource } from '../classifier/files.testing';
import type { ModelId } from '../domain/model';
import { calibratedLogit } from '../metrics/betaCalibration';
import { logistic, logit } from '../metrics/logit';
import { openVoice } from '../models/batch/batchModel';
import { encode } from '../text/encode';
import type { Classifier } from './classifier';
import { createClassifier } from './node';
import type { ProductExplanation } from './productExplanation';

const PRODUCT = {
  name: 'Chocolate &amp; Glazed Coffee Pods',
  description: 'For single-cup brewers, zzxqv roast',
};

const shelf = publishedSource.openShelf();
const cardOf = async (model: ModelId) =>
  (await shelf).registry.models.find(({ id }) => id === model)!;
const words = ({ name, description }: ProductExplanation) => [...name, ...description];

const opened = new Map<ModelId, Classifier>();
// the ensemble is all the others
beforeAll(async () => {
  for (const model of ['linear', 'mlp', 'ensemble'] as const) {
    opened.set(model, await createClassifier({ model }));
  }
});

test.each(['linear', 'mlp', 'ensemble'] as const)(
  '%s: the log-odds make the score',
  async (model) => {
    const { category, logOdds } = opened.get(model)!.explain(PRODUCT);
    const { calibration } = await cardOf(model);
    const score = logistic(calibratedLogit(calibration, logistic(logOdds)));
    expect(score).toBeCloseTo(category.score, 4);
  },
);

test('linear: bias and words add up to the log-odds', () => {
  const classifier = opened.get('linear')!;
  for (const category of ['coffee-pods', 'Appliances', 'dryers']) {
    const said = classifier.explain(PRODUCT, { category });
    const sum = words(said).reduce((total, { weight }) => total + weight!, said.bias!);
    expect(sum).toBeCloseTo(said.logOdds, 6);
    expect(words(said).some(({ weight }) => weight !== 0)).toBe(true);
  }
});

test('a net: a word weighs what the log-odds lose when it is not typed', async () => {
  const { category, name, bias } = opened.get('mlp')!.explain(PRODUCT);
  const { vocabulary, labels } = await shelf;
  const card = await cardOf('mlp');
  if (card.kind !== 'net') throw new Error('the MLP is a net');
  const { raw } = await openVoice(await shelf, card, await publishedSource.readKernels());
  const label = labels.indexOf(category.name);
  const logOddsOf = (text: string) => {
    const product = encode({ ...PRODUCT, name: text }, vocabulary);
    return logit(Math.fround(logistic(raw([product])[label]!)));
  };
  for (const { start, end, weight } of name) {
    const without = PRODUCT.name.slice(0, start) + PRODUCT.name.slice(end);
    expect(weight).toBeCloseTo(logOddsOf(PRODUCT.name) - logOddsOf(without), 3);
  }
  expect(bias).toBeNull();
});

describe('the words', () => {
  test('are those of the text, where they stand in it', () => {
    const { name, description } = opened.get('mlp')!.explain(PRODUCT);
    expect(name.map(({ text }) => text)).toEqual(['Chocolate', 'Glazed', 'Coffee', 'Pods']);
    for (const { text, start, end } of name) expect(PRODUCT.name.slice(start, end)).toBe(text);
    expect(description.find(({ known }) => !known)).toMatchObject({ text: 'zzxqv' });
  });

  test('behind what is read weigh nothing that can be said', () => {
    const description = 'coffee '.repeat(1400);
    const said = opened.get('mlp')!.explain({ name: 'Pods', description });
    expect(said.description).toHaveLength(1400);
    expect(said.description[0]!.weight).not.toBeNull();
    expect(said.description.at(-1)!.weight).toBeNull();
  });
});

describe('the category', () => {
  test('is the best that is predicted, when none is asked for', () => {
    const classifier = opened.get('linear')!;
    const best = classifier.predict(PRODUCT).predictions.find(({ predicted }) => predicted);
    expect(best).toBeDefined();
    expect(classifier.explain(PRODUCT).category).toEqual(best);
  });

  test('is the best of all, when none is predicted', () => {
    const classifier = opened.get('linear')!;
    const nothing = { name: 'thing' };
    const { predictions } = classifier.predict(nothing);
    expect(predictions.some(({ predicted }) => predicted)).toBe(false);
    expect(classifier.explain(nothing).category).toEqual(predictions[0]);
  });

  test('can be asked for by id and by name', () => {
    const classifier = opened.get('linear')!;
    const byName = classifier.explain(PRODUCT, { category: 'Coffee Pods' });
    expect(byName.category.id).toBe('coffee-pods');
    expect(classifier.explain(PRODUCT, { category: 'coffee-pods' })).toEqual(byName);
  });

  test('that is none is refused, as is a product that is none', () => {
    const classifier = opened.get('linear')!;
    expect(() => classifier.explain(PRODUCT, { category: 'toString' })).toThrow(
      expect.objectContaining({
        ...{ code: 'bad-input' },
        message: 'There is no category "toString". Give the "id" or "name" of one.',
      }),
    );
    expect(() => classifier.explain({ name: '' })).toThrow('A product needs a name');
  });
});
