import type { Cooccurrences } from './cooccurrences';
import type { GloveSettings } from './settings';

/** Co-occurrences as the training loop reads them: one entry for each unordered pair. */
export interface TrainingPairs {
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  /** log X of the pair. */
  readonly logarithms: Float32Array;
  /** f(X) = min(1, (X / x_max)^α), equation 9 of the paper. */
  readonly weights: Float32Array;
  /** Pairs that each word is part of, its pair with itself counted once. */
  readonly visits: Uint32Array;
}

export function trainingPairs(
  cooccurrences: Cooccurrences,
  settings: Pick<GloveSettings, 'fullWeightAt' | 'weightPower'>,
): TrainingPairs {
  const { keys, values, vocabularySize } = cooccurrences;
  const first = new Uint16Array(keys.length);
  const second = new Uint16Array(keys.length);
  const visits = new Uint32Array(vocabularySize);
  keys.forEach((key, pair) => {
    const i = Math.floor(key / vocabularySize);
    const j = key % vocabularySize;
    first[pair] = i;
    second[pair] = j;
    visits[i]!++;
    if (j !== i) visits[j]!++;
  });
  const { fullWeightAt, weightPower } = settings;
  return {
    first,
    second,
    visits,
    logarithms: values.map(Math.log),
    weights: values.map((x) => (x < fullWeightAt ? (x / fullWeightAt) ** weightPower : 1)),
  };
}
