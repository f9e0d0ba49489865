import { expect, test } from 'vitest';
import { records, table } from './blocks.js';

const sheet = (label: string, text: string) => {
  const [found] = records(
    table([
      ['取組名', '古書の交換'],
      ['取組の内容', '駅に棚を置く。'],
      ['年度末の状況', '棚を３か所に置きました。'],
      [label, text],
    ]),
  ) as { progress?: { status?: string; outcome?: string; nextSteps?: string }[]; extras?: unknown[] }[];
  return found;
};

test.each([
  ['今後の方向', '駅の外にも棚を置き、本を貸し出します。'],
  ['今後の方向', '港の待合所に棚を増やすことを検討する。'],
])('%s in sentences tells what follows', (label, text) => {
  expect(sheet(label, text)?.progress?.map((p) => [p.status, p.nextSteps])).toEqual([
    ['棚を３か所に置きました。', text],
  ]);
});

test.each([
  ['今後の方向', '現状維持'],
  ['今後の方向', '拡充して継続'],
  ['コストの方向性', '印刷をまとめて安く済ませる。'],
])('%s | %s is a choice, or of something else', (label, text) => {
  expect(sheet(label, text)?.extras).toEqual([{ label, text }]);
});
