/** Adds up what it is told of and tells the sum: up to a limit, for one change may take several rows. */
export function summed(limit: number, tell: (sum: number) => void): (more: number) => void {
  let sum = 0;
  return (more) => {
    sum = Math.min(sum + more, limit);
    tell(sum);
  };
}
