import type { ExchangeShape } from '../../src/engine/gradientExchange';
import { roundUp } from '../../src/engine/parameters';
import type { BatchLimits } from '../../src/engine/trainingNet';
import { shapesOf } from '../../src/models/training/articleArchitecture';
import { type AnyRecipe, longestInput } from '../../src/models/training/trainer';

/** Largest batch one worker sees, in training and in scoring. */
export function batchLimits(recipe: AnyRecipe, workers: number): BatchLimits {
  const rows = Math.max(Math.ceil(recipe.batchSize / workers), Math.ceil(recipe.batchSize / 2));
  return { rows, time: longestInput(recipe.architecture) };
}

/** Sizes of the gradients that the workers exchange. */
export function exchangeShape(recipe: AnyRecipe, workers: number): ExchangeShape {
  const { architecture } = recipe;
  const [[, [tableRows, depth]], ...dense] = shapesOf(architecture) as [
    [string, [number, number]],
    ...[string, number[]][],
  ];
  const denseSize = dense.reduce((sum, [name, shape]) => {
    const columns = name.startsWith('output/') ? roundUp(shape.at(-1)!) : shape.at(-1)!;
    const rows = shape.slice(0, -1).reduce((a, b) => a * b, 1);
    return sum + roundUp(rows * columns);
  }, 0);
  const { rows, time } = batchLimits(recipe, workers);
  const words = rows * time * architecture.inputs.length;
  return { workers, denseSize, depth, mostRows: Math.min(tableRows, words * workers) };
}

/** Memory for weights, gradients, moments and activations, in MiB, generously. */
export function memoryMegabytes(recipe: AnyRecipe): number {
  return recipe.architecture.kind === 'lstm' ? 768 : 512;
}
