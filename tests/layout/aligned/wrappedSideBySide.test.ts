import { expect, it } from 'vitest';
import { block, cellsOf, find, line } from './pages.js';

const header = [line('組織目標', 50, 100), line('取組内容', 290, 100)];

it('two texts of as many lines are one row, though white is left of the first column', () => {
  const { tables } = find([
    ...header,
    block('使われなくなった水車小屋を直し、子どもが\n川の力を学べる場所として次の世代へ手渡し\nます。', 50, 118, 15),
    block(
      '屋根と車輪を地元の大工と直し、粉ひきの体験を月に一度\n開くとともに、案内をする人を集めて三回の講座で育てて\nいきます。',
      290,
      118,
      15,
    ),
  ]);
  expect(tables.flatMap(cellsOf).slice(2)).toEqual([
    '1,0: 使われなくなった水車小屋を直し、子どもが/川の力を学べる場所として次の世代へ手渡し/ます。',
    '1,1: 屋根と車輪を地元の大工と直し、粉ひきの体験を月に一度/開くとともに、案内をする人を集めて三回の講座で育てて/いきます。',
  ]);
});

it('lines that end in sentences are rows', () => {
  const { tables } = find([
    ...header,
    block(
      '使われなくなった水車小屋を直していきます。\n渡し船の桟橋を毎年すこしずつ直すものです。\n棚田の石垣を崩れる前に積み直していきます。\n里道の草を住む人とともに刈っていくのです。',
      50,
      118,
      15,
    ),
    block('屋根を直す。\n板を替える。\n石を運ぶ。\n道具を貸す。', 290, 118, 15),
  ]);
  expect(tables.flatMap(cellsOf).filter((c) => /^[1-9],0/.test(c))).toHaveLength(4);
});
