import { Random } from '../../engine/random';
import { type ArticleArchitecture, shapesOf } from './articleArchitecture';
import { count } from './netBase';

/** Keras' `uniform` initialiser, which its `Embedding` has without being told. */
const EMBEDDING_LIMIT = 0.05;

/**
 * Weights before the first step as Keras sets them: kernels Glorot uniform, the recurrent
 * one orthogonal, biases 0 but 1 for forget gates, embeddings uniform in ±0.05 or, with
 * vectors, those and zeros for words without one.
 *
 * @param vectors [vocabulary size × embedding]
 */
export function articleParameters(
  architecture: ArticleArchitecture,
  seed: number,
  vectors?: Float32Array,
): Map<string, Float32Array> {
  const random = new Random(seed, 1);
  const parameters = new Map<string, Float32Array>();
  for (const [name, shape] of shapesOf(architecture)) {
    const values = new Float32Array(count(shape));
    if (name === 'embedding') fillEmbedding(values, random, vectors);
    else if (name.endsWith('/recurrent')) fillOrthogonal(values, shape[1]!, random);
    else if (!name.endsWith('/bias')) fillGlorot(values, shape, random);
    else if (name === 'forward/bias') values.fill(1, values.length / 4, values.length / 2);
    parameters.set(name, values);
  }
  return parameters;
}

function fillEmbedding(values: Float32Array, random: Random, vectors?: Float32Array): void {
  if (vectors) values.set(vectors);
  else fillUniform(values, EMBEDDING_LIMIT, random);
}

/** Glorot & Bengio 2010; a convolution's fans count each of its positions, as Keras does. */
function fillGlorot(values: Float32Array, shape: number[], random: Random): void {
  const [fanIn, fanOut] = [shape.at(-2)!, shape.at(-1)!];
  const positions = values.length / (fanIn * fanOut);
  fillUniform(values, Math.sqrt(6 / (positions * (fanIn + fanOut))), random);
}

function fillUniform(values: Float32Array, limit: number, random: Random): void {
  for (let i = 0; i < values.length; i++) values[i] = limit * (2 * random.next() - 1);
}

/** Rows of length 1 that are orthogonal to each other (Saxe et al. 2014), by Gram–Schmidt. */
function fillOrthogonal(values: Float32Array, columns: number, random: Random): void {
  for (let i = 0; i < values.length; i++) values[i] = random.gaussian();
  for (let from = 0; from < values.length; from += columns) {
    const row = values.subarray(from, from + columns);
    for (let before = 0; before < from; before += columns) {
      const other = values.subarray(before, before + columns);
      const shared = dot(row, other);
      row.forEach((value, i) => (row[i] = value - shared * other[i]!));
    }
    const norm = Math.sqrt(dot(row, row));
    row.forEach((value, i) => (row[i] = value / norm));
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
