/**
 * How many times as much processor time the work takes on eight times as much input: about 8 where it is linear, 64 where it
 * is quadratic. A ratio, and of the least of several runs, says the same on a slow or busy machine.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  // What is compiled, and when the heap grows, is settled by the long run; the short one alone would leave both to chance.
  for (let i = 0; i < 3; i++) work(8 * size);
  return (
    least(() => work(8 * size), 5) /
    Math.max(
      SHORTEST,
      least(() => work(size), 5),
    )
  );
}

/** Of less, in microseconds, the clock tells little. */
const SHORTEST = 5000;

/** Between linear and quadratic. */
export const LINEAR = 24;

function least(work: () => void, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}
