/**
 * The debiased exponential moving average, as TensorBoard smooths its curves:
 *
 *   mₙ = w · mₙ₋₁ + (1 − w) · xₙ, m₀ = 0
 *   sₙ = mₙ / (1 − wⁿ)
 *
 * Division by 1 − wⁿ, the sum of the weights so far, takes out the pull towards the zero it began
 * with (Kingma & Ba 2015, section 3, for Adam's moments): s₁ = x₁. With w = 0 the values come
 * back as they were.
 *
 * @param values one for each epoch
 * @param weight w, from 0 to below 1: how much what came before counts
 */
export function smoothed(values: readonly number[], weight: number): number[] {
  let average = 0;
  let past = 1;
  return values.map((value) => {
    average = weight * average + (1 - weight) * value;
    past *= weight;
    return average / (1 - past);
  });
}
