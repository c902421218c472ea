import { expect, test } from 'vitest';
import { Random } from '../random';
import { countCooccurrences } from './cooccurrences';
import { noGivenVectors, type GivenVectors } from './givenVectors';
import { rowLength, startState, type GloveState } from './gloveState';
import { GLOVE_DEFAULTS } from './settings';
import { A, B, C, D, E, F, finish, trainToy } from './toyGlove.testing';
import { embeddingTable } from './embeddingTable';
import { nearestWords } from './nearestWords';
import { trainEpoch } from './trainEpoch';
import { trainingPairs, type TrainingPairs } from './trainingPairs';

const DIMENSION = 3;
const SIZE = 7;
const PULL = 0.7;

/** J as the paper has it, over ordered pairs, in double precision and nothing shared. */
function objective(parameters: Float64Array, pairs: TrainingPairs, given: GivenVectors): number {
  const row = rowLength(DIMENSION);
  const word = (id: number, k: number) => parameters[id * row + k]!;
  const context = (id: number, k: number) => parameters[id * row + DIMENSION + 1 + k]!;
  const ordered = Array.from(pairs.first, (i, pair) => ({ i, j: pairs.second[pair]!, pair }));
  const mirrored = ordered.filter(({ i, j }) => i !== j).map((p) => ({ ...p, i: p.j, j: p.i }));
  let sum = 0;
  for (const { i, j, pair } of [...ordered, ...mirrored]) {
    let error = word(i, DIMENSION) + context(j, DIMENSION) - pairs.logarithms[pair]!;
    for (let k = 0; k < DIMENSION; k++) error += word(i, k) * context(j, k);
    sum += (pairs.weights[pair]! * error ** 2) / 2;
  }
  for (let id = 0; id < SIZE; id++) {
    for (let k = 0; k < DIMENSION && given.known[id]; k++) {
      sum += (PULL * (word(id, k) + context(id, k) - given.vectors[id * DIMENSION + k]!) ** 2) / 2;
    }
  }
  return sum;
}

function numericGradient(state: GloveState, pairs: TrainingPairs, given: GivenVectors) {
  const at = Float64Array.from(state.parameters);
  const h = 1e-5;
  return at.map((value, p) => {
    at[p] = value + h;
    const above = objective(at, pairs, given);
    at[p] = value - h;
    const below = objective(at, pairs, given);
    at[p] = value;
    return (above - below) / (2 * h);
  });
}

/** Small vectors for A, B and C, none for D. */
function someGiven(): GivenVectors {
  const given = noGivenVectors(SIZE, DIMENSION);
  const random = new Random(11);
  for (const id of [A, B, C]) {
    given.known[id] = 1;
    for (let k = 0; k < DIMENSION; k++) given.vectors[id * DIMENSION + k] = random.gaussian();
  }
  return given;
}

function toyProblem(sequence: number[]) {
  const given = someGiven();
  const found = countCooccurrences(Int32Array.from(sequence), SIZE, 10);
  const pairs = trainingPairs(found, GLOVE_DEFAULTS);
  const state = startState(found, given, { dimension: DIMENSION, seed: 3 });
  const random = new Random(12); // away from the start, where the pull is zero
  for (const id of [A, B, C, D]) {
    for (let k = 0; k < rowLength(DIMENSION); k++) {
      state.parameters[id * rowLength(DIMENSION) + k]! += random.gaussian() / 2;
    }
  }
  return { given, pairs, state };
}

test.each([
  ['two words', [A, B, 0]],
  ['a word beside itself', [A, A, 0]],
  ['a word without given vector', [C, D, 0]],
])('the first step is minus the gradient: %s', (_, sequence) => {
  const { given, pairs, state } = toyProblem(sequence);
  const gradient = numericGradient(state, pairs, given);
  const before = state.parameters.slice();
  const loss = objective(Float64Array.from(before), pairs, {
    ...given,
    known: new Uint8Array(SIZE),
  });
  finish(trainEpoch(state, pairs, given, { seed: 1, learningRate: 1, pull: PULL }));
  // words outside the pair are never visited, and their pull does not count
  const row = rowLength(DIMENSION);
  const visited = (p: number) => pairs.visits[Math.floor(p / row)]! > 0;
  let largest = 0;
  state.parameters.forEach((value, p) => {
    const expected = visited(p) ? -gradient[p]! : 0;
    expect(Math.abs(value - before[p]! - expected)).toBeLessThan(1e-6);
    largest = Math.max(largest, Math.abs(expected));
  });
  expect(largest).toBeGreaterThan(0.1);
  state.squares.forEach((square, p) =>
    expect(square).toBeCloseTo(visited(p) ? 1 + gradient[p]! ** 2 : 1, 4),
  );
  expect(state.losses[0]).toBeCloseTo(loss / (sequence[0] === sequence[1] ? 1 : 2), 5);
});

test('a whole epoch of small steps goes down the gradient of the whole objective', () => {
  const { given, pairs, state } = toyProblem([A, B, C, D, A, 0, B, B, D, 0, C, A, 0]);
  const gradient = numericGradient(state, pairs, given);
  const before = state.parameters.slice();
  state.squares.fill(1e8); // hardly changed by the epoch, so all steps have one size: 1e-4
  finish(trainEpoch(state, pairs, given, { seed: 1, learningRate: 1, pull: PULL }));
  const steps = state.parameters.map((value, p) => (before[p]! - value) / 1e-4);
  gradient.forEach((slope, p) => expect(Math.abs(steps[p]! - slope)).toBeLessThan(0.01));
});

test('weights follow equation 9 of the paper', () => {
  const found = {
    vocabularySize: 10,
    keys: Uint32Array.of(34, 35, 36),
    values: Float32Array.of(1, 16, 32),
  };
  const pairs = trainingPairs(found, { fullWeightAt: 16, weightPower: 0.75 });
  expect([...pairs.weights]).toEqual([0.125, 1, 1]); // (1/16)^¾ = 1/8
  expect([...pairs.first]).toEqual([3, 3, 3]);
  expect([...pairs.second]).toEqual([4, 5, 6]);
  expect(pairs.logarithms[1]).toBeCloseTo(Math.log(16), 6);
});

/**
 * Three families of two members and three friends. A product is a member between two
 * friends, nine times out of ten those of its own family: members never meet.
 */
function families(): number[] {
  const random = new Random(21);
  const friend = (family: number) => FRIENDS + 3 * family + random.integer(3);
  const sequence: number[] = [];
  for (let product = 0; product < 1200; product++) {
    const family = product % 3;
    const around = random.next() < 0.9 ? family : random.integer(3);
    sequence.push(friend(around), A + 2 * family + random.integer(2), friend(around), 0);
  }
  return sequence;
}

const FRIENDS = F + 1;
const FAMILY_WORDS = FRIENDS + 9;

test.each([1, 2, 3])(
  'words that share contexts end up near, though they never meet: seed %d',
  (seed) => {
    const size = FAMILY_WORDS;
    const given = noGivenVectors(size, 8);
    const state = trainToy(families(), size, given, { dimension: 8, seed }, 60);
    const table = embeddingTable(state, new Uint32Array(size).fill(1), 1);
    const nearestMember = (id: number) =>
      nearestWords(table, 8, id, 1, (other) => other < FRIENDS)[0]!;
    const found = [A, B, C, D, E, F].map((id) => nearestMember(id).id);
    expect(found).toEqual([B, A, D, C, F, E]);
    expect(state.losses.at(-1)!).toBeLessThan(state.losses[0]! / 5);
  },
);

test('the same seed gives the same bytes, another seed others', () => {
  const size = FAMILY_WORDS;
  const train = (seed: number) =>
    trainToy(families(), size, noGivenVectors(size, 8), { dimension: 8, seed }, 3);
  const first = train(1);
  expect(train(1).parameters).toEqual(first.parameters);
  expect(train(1).losses).toEqual(first.losses);
  expect(train(2).parameters).not.toEqual(first.parameters);
});

test('the pull keeps given words near their vectors, and only those', () => {
  const size = FAMILY_WORDS;
  const given = noGivenVectors(size, 8);
  const random = new Random(31);
  for (const id of [A, B, C]) {
    given.known[id] = 1;
    for (let k = 0; k < 8; k++) given.vectors[id * 8 + k] = random.gaussian();
  }
  const strayed = (pull: number) => {
    const state = trainToy(families(), size, given, { dimension: 8, pull }, 60);
    const table = embeddingTable(state, new Uint32Array(size).fill(1), 1);
    const stray = table.subarray(A * 8, D * 8).map((x, k) => x - given.vectors[A * 8 + k]!);
    return { stray: Math.hypot(...stray), loss: state.losses.at(-1)! };
  };
  const [free, held] = [strayed(0), strayed(20)];
  expect(held.stray).toBeLessThan(free.stray / 5);
  expect(free.stray).toBeGreaterThan(0.5);
  expect(free.loss).toBeLessThan(held.loss);
});
