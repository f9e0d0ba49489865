/**
 * How many times as much processor time the work takes on eight times as much input: about 8 where it is linear, 64 where it
 * is quadratic. A ratio, and of the least of several runs, says the same on a slow or busy machine. The long runs take nearly
 * all the time, and more of them can only lower the ratio: they end once it is that of linear work.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  // What is compiled, and when the heap grows, is settled by the long runs; the short one alone would leave both to chance.
  let long = least(() => work(8 * size), 3);
  const short = Math.max(
    SHORTEST,
    least(() => work(size), 5),
  );
  for (let more = 5; more > 0 && long / short >= LINEAR; more--)
    long = Math.min(
      long,
      least(() => work(8 * size), 1),
    );
  return long / short;
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
