import { expect, it } from 'vitest';
import { readShard, shardFromEnvironment, takeShard } from '../../src/cli/input/shard.js';

it.each<[string, Record<string, string>, [number, number] | null]>([
  ['nothing set', {}, null],
  ['Cloud Run', { CLOUD_RUN_TASK_INDEX: '0', CLOUD_RUN_TASK_COUNT: '3' }, [1, 3]],
  ['AWS Batch', { AWS_BATCH_JOB_ARRAY_INDEX: '2', PLAN_IMPORT_SHARD_COUNT: '4' }, [3, 4]],
  ['Kubernetes', { JOB_COMPLETION_INDEX: '1', PLAN_IMPORT_SHARD_COUNT: '2' }, [2, 2]],
  ['SLURM from 0', { SLURM_ARRAY_TASK_ID: '1', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '0' }, [2, 3]],
  ['SLURM from 1', { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '1' }, [3, 3]],
])('%s', (_, env, expected) => {
  expect(shardFromEnvironment(env)).toEqual(expected && { index: expected[0], count: expected[1] });
});

it.each<[string, Record<string, string>, RegExp]>([
  ['a missing count', { JOB_COMPLETION_INDEX: '0' }, /set PLAN_IMPORT_SHARD_COUNT or give --shard/],
  ['an index beyond', { CLOUD_RUN_TASK_INDEX: '3', CLOUD_RUN_TASK_COUNT: '3' }, /no part 4 of 3/],
  ['no number', { JOB_COMPLETION_INDEX: 'x', PLAN_IMPORT_SHARD_COUNT: '2' }, /no part NaN of 2/],
])('refuses %s', (_, env, message) => expect(() => shardFromEnvironment(env)).toThrow(message));

it.each(['0/3', '4/3', '1/0', '2', 'a/b', '1/3x'])('refuses --shard %s', (text) => {
  expect(() => readShard(text)).toThrow(/--shard/);
});

it('deals every item to one shard', () => {
  const items = [...'abcdefg'];
  const dealt = [1, 2, 3].flatMap((index) => takeShard(items, { index, count: 3 }));
  expect(dealt).toHaveLength(7);
  expect(dealt.sort()).toEqual(items);
  expect(takeShard(items, null)).toEqual(items);
});
