import { expect, it } from 'vitest';
import { inOrder } from '../../src/cli/batch/inOrder.js';

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('gives results in the order of the items, and works on no more than it may', async () => {
  let running = 0;
  let most = 0;
  const work = async (n: number) => {
    most = Math.max(most, ++running);
    await after((7 - n) * 3);
    running--;
    return n * 10;
  };
  const results: number[] = [];
  for await (const [item, result] of inOrder([1, 2, 3, 4, 5, 6], 3, work)) {
    expect(result).toBe(item * 10);
    results.push(result);
  }
  expect(results).toEqual([10, 20, 30, 40, 50, 60]);
  expect(most).toBe(3);
});

it('answers before the next item has come', async () => {
  const answers: number[] = [];
  async function* items() {
    yield 1;
    while (answers.length < 1) await after(1);
    yield 2;
  }
  for await (const [, result] of inOrder(items(), 8, async (n) => n)) answers.push(result);
  expect(answers).toEqual([1, 2]);
});

it('ends with nothing for nothing', async () => {
  for await (const _ of inOrder([], 2, async () => 1)) expect.unreachable();
});
