import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

it('takes a sentence beside 達成目標 for the objective, and none that waits for a value', () => {
  const read = (label: string) =>
    records(
      table([
        ['No.1', '水路の改修'],
        [label, '水の流れをよくします。'],
        ['現状と課題', '土砂がたまる。'],
      ]),
    );
  expect(read('達成目標')).toMatchObject([{ objective: '水の流れをよくします。' }]);
  expect(read('目標値')[0]?.objective).toBeUndefined();
});
