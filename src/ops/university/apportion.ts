/**
 * Shares whole units out by weight (largest remainder): the shares add up to `total` exactly, and each gets at least
 * `minimum` as long as there is enough for all.
 */
export function apportion(total: number, weights: readonly number[], minimum: number): number[] {
  const floor = Math.min(minimum, Math.floor(total / weights.length));
  const spread = total - floor * weights.length;
  const sum = weights.reduce((before, weight) => before + weight, 0);
  const exact = weights.map((weight) => (spread * weight) / sum);
  const shares = exact.map((share) => floor + Math.floor(share));
  const missing = total - shares.reduce((before, share) => before + share, 0);
  for (const at of byLargestRemainder(exact).slice(0, missing)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

function byLargestRemainder(exact: readonly number[]): number[] {
  const remainders = exact.map((share, at) => ({ at, remainder: share - Math.floor(share) }));
  return remainders.sort((a, b) => b.remainder - a.remainder || a.at - b.at).map(({ at }) => at);
}
