import { expect, it } from 'vitest';
import type { Table } from '../../../src/model/block.js';
import { cellsOf, find, line } from './pages.js';

const head = (y: number) => [line('組織目標', 50, y), line('取組内容', 260, y)];
const bar = [
  line('里山を守る', 50, 750, 11),
  line('植樹の会', 160, 751),
  line('担当課', 440, 751),
  line('緑政課', 480, 751),
];
const next = [
  line('渡し船の桟橋を掛け替え、舟を買うと', 260, 60),
  line('舟運を残す。', 50, 67),
  line('ともに、時刻表を配る。', 260, 74),
];

it('two labels at the foot of a page head the texts at the top of the next', () => {
  const cut = find([...bar, ...head(770)]).tables.at(-1) as Table;
  expect(cellsOf(cut)).toEqual(['0,0: 組織目標', '0,1: 取組内容']);
  const goesOn = find(next, 2, cut);
  expect(goesOn.tables.map(cellsOf)).toEqual([
    ['0,0: 舟運を残す。', '0,1: 渡し船の桟橋を掛け替え、舟を買うと/ともに、時刻表を配る。'],
  ]);
});

it('two words that are no labels head nothing', () => {
  const { tables } = find([...bar, line('渡し場', 50, 770), line('水鳴市役所', 260, 770)]);
  expect(tables.flatMap(cellsOf)).not.toContain('0,1: 水鳴市役所');
});
