import { FIRST_WORD_ID } from './corpus';
import { rowNorms } from './embeddingTable';

export interface Neighbour {
  id: number;
  /** Cosine of the angle between both vectors, in [-1, 1]. */
  cosine: number;
}

/**
 * The words whose vectors point most nearly the same way as the vector of word `id`, best
 * first; of equal cosines the smaller id first. Rows of zeros are nobody's neighbours.
 *
 * @param eligible which words may be neighbours
 */
export function nearestWords(
  table: Float32Array,
  dimension: number,
  id: number,
  count: number,
  eligible: (id: number) => boolean = () => true,
): Neighbour[] {
  const norms = rowNorms(table, dimension);
  const own = table.subarray(id * dimension, (id + 1) * dimension);
  const neighbours: Neighbour[] = [];
  for (let other = FIRST_WORD_ID; other < norms.length; other++) {
    const lengths = norms[id]! * norms[other]!;
    if (other === id || lengths === 0 || !eligible(other)) continue;
    let product = 0;
    for (let k = 0; k < dimension; k++) product += own[k]! * table[other * dimension + k]!;
    neighbours.push({ id: other, cosine: product / lengths });
  }
  return neighbours.sort((a, b) => b.cosine - a.cosine || a.id - b.id).slice(0, count);
}
