import { UsageError } from '../usageError.js';

/** The `index`-th of `count` parts of a run, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export function readShard(text: string): Shard {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  if (!match) throw new UsageError(`--shard ${text}: give it as 2/5, the second part of five`);
  return checked({ index: Number(match[1]), count: Number(match[2]) }, `--shard ${text}`);
}

/** Schedulers that number their tasks: where the number stands, where it starts, and where the count stands, if anywhere. */
const SCHEDULERS = [
  { index: 'CLOUD_RUN_TASK_INDEX', first: null, count: 'CLOUD_RUN_TASK_COUNT' },
  { index: 'AWS_BATCH_JOB_ARRAY_INDEX', first: null, count: null },
  { index: 'SLURM_ARRAY_TASK_ID', first: 'SLURM_ARRAY_TASK_MIN', count: 'SLURM_ARRAY_TASK_COUNT' },
  { index: 'JOB_COMPLETION_INDEX', first: null, count: null },
] as const;

/**
 * The part that a scheduler gave this task, or null where none did.
 * @throws UsageError where the count is missing: to do everything in every task would be worse than to stop
 */
export function shardFromEnvironment(env: Readonly<Record<string, string | undefined>>): Shard | null {
  const scheduler = SCHEDULERS.find((s) => env[s.index]);
  if (!scheduler) return null;
  const count = (scheduler.count && env[scheduler.count]) || env.PLAN_IMPORT_SHARD_COUNT;
  if (!count) {
    throw new UsageError(
      `${scheduler.index} is set, but not how many parts there are; set PLAN_IMPORT_SHARD_COUNT or give --shard`,
    );
  }
  const first = Number((scheduler.first && env[scheduler.first]) || 0);
  return checked({ index: Number(env[scheduler.index]) - first + 1, count: Number(count) }, scheduler.index);
}

function checked(shard: Shard, origin: string): Shard {
  const { index, count } = shard;
  if (Number.isSafeInteger(index) && Number.isSafeInteger(count) && index >= 1 && index <= count) return shard;
  throw new UsageError(`${origin}: there is no part ${index} of ${count}`);
}

/** Every `count`-th document of the sorted list, so that large neighbours fall to different parts. */
export function takeShard<T>(items: readonly T[], shard: Shard | null): T[] {
  return items.filter((_, i) => shard === null || i % shard.count === shard.index - 1);
}
