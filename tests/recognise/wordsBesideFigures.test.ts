import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

type Row = Parameters<typeof table>[0][number];

const item = (n: string, title: string, indicator: string, planned: string[], done: string[]): Row[] => [
  [...[n, title, indicator].map((text) => ({ text, down: 2 })), '目標', ...planned],
  ['実績', ...done],
];
const read = (...items: Row[][]) =>
  records(table([['番号', '取組', '成果指標', '区分', 'Ｒ５', 'Ｒ６'], ...items.flat()])).map((r) =>
    (r.indicators as { name: string; values: { kind: string; text: string }[] }[] | undefined)?.map(
      (i) => `${i.name} ${i.values.map((v) => `${v.kind} ${v.text}`).join(' ')}`,
    ),
  );

const FIGURES = item('1', '桟橋の修繕', '直した板の数', ['10', '20'], ['11', '22']);

it('an indicator in words is one where other items of the register have figures', () => {
  expect(read(FIGURES, item('2', '港の計画', '計画の改定', ['素案', '策定'], ['素案', '策定']))[1]).toEqual([
    '計画の改定 target 素案 target 策定 result 素案 result 策定',
  ]);
});

it('steps beside no indicator are none', () => {
  expect(read(FIGURES, item('2', '港の計画', '－', ['素案', '策定'], ['素案', '策定']))[1] ?? []).toEqual([]);
});
