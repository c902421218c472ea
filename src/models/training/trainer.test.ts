import { expect, test } from 'vitest';
import { truthOf } from './packedProducts';
import {
  TOY_ARCHITECTURES,
  TOY_LABELS,
  TOY_PRODUCTS,
  toyRecipe,
  toyTrainer,
  trainToy,
} from './toyTraining.testing';

const EVERY_REGULARISER = {
  dropout: { embedding: 0.1, features: 0.2, hidden: 0.2 },
  augmentation: { descriptionDropout: 0.3, wordDropout: 0.1, labelSmoothing: 0.02 },
  weightDecay: 0.01,
  embeddingRate: 0.5,
};

test.each(TOY_ARCHITECTURES)('%s learns eight products by heart', (_, net) => {
  const trainer = toyTrainer(toyRecipe(net));
  const losses = trainToy(trainer, 1, 200);
  expect(losses.at(-1)).toBeLessThan(0.01);
  const logits = trainer.score(
    TOY_PRODUCTS,
    Int32Array.from(TOY_PRODUCTS.labels.offsets.keys()).subarray(0, 8),
  );
  const decisions = Uint8Array.from(logits, (logit) => (logit > 0 ? 1 : 0));
  expect(decisions).toEqual(truthOf(TOY_PRODUCTS, TOY_LABELS));
});

test.each(TOY_ARCHITECTURES)(
  '%s: the same seed gives the same weights, another seed others',
  (_, net) => {
    const weightsOf = (seed: number) => {
      const trainer = toyTrainer(toyRecipe(net, { ...EVERY_REGULARISER, seed }));
      trainToy(trainer, 1, 5);
      return trainer.net.exportParameters();
    };
    const first = weightsOf(7);
    expect(weightsOf(7)).toEqual(first);
    expect(weightsOf(8)).not.toEqual(first);
  },
);

test.each(TOY_ARCHITECTURES)(
  '%s: a run that was stopped goes on as if it had not been',
  (_, net) => {
    const recipe = toyRecipe(net, EVERY_REGULARISER);
    const whole = toyTrainer(recipe);
    trainToy(whole, 1, 6);

    const first = toyTrainer(recipe);
    trainToy(first, 1, 3);
    const second = toyTrainer(recipe);
    second.state().forEach((view, i) => view.set(first.state()[i]!));
    second.step = first.step;
    trainToy(second, 4, 6);
    expect(second.net.exportParameters()).toEqual(whole.net.exportParameters());
  },
);

test.each(TOY_ARCHITECTURES)('%s: padding keeps its zeros', (_, net) => {
  const trainer = toyTrainer(toyRecipe(net, EVERY_REGULARISER));
  trainToy(trainer, 1, 3);
  const padding = trainer.net.exportParameters().get('embedding')!.subarray(0, net.embedding);
  expect([...padding]).toEqual(new Array(net.embedding).fill(0));
});

test.each(TOY_ARCHITECTURES)('%s: weights come back out as they went in', (_, net) => {
  const trainer = toyTrainer(toyRecipe(net));
  const before = trainer.net.exportParameters();
  trainToy(trainer, 1, 1);
  trainer.net.importParameters(before);
  expect(trainer.net.exportParameters()).toEqual(before);
});
