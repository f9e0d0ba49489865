import { describe, expect, it, test } from 'vitest';
import { block, cellsOf, endingAt, find, line } from './pages.js';

const X = { name: 50, unit: 200, goal: 300, spent: 360, by: 430 } as const;
/** Labels at the foot of the header; a year stands over the middle of two of them. */
const head = (year: string, over: number, labels: readonly string[]) => [
  line(year, over, 100),
  ...labels.map((label, i) => line(label, Object.values(X)[i] as number, 114)),
];
const row = (y: number, name: string, unit: string, goal: string, spent: string, by: string) => [
  line(name, X.name, y),
  line(unit, X.unit, y),
  endingAt(goal, X.goal + 30, y),
  endingAt(spent, X.spent + 30, y),
  block(by, X.by, y, 12),
];
const LABELS = ['事業名', '単位', '目標値', '決算額', '担当課'];
const ROWS = [
  row(140, '灯台の塗り替え', '基', '12', '340', '港湾課\n観光課'),
  row(176, '桟橋の点検', '本', '8', '95', '港湾課'),
];

describe('a header whose labels stand at its foot', () => {
  it('has a column for each of them, and a year over the two that it stands over', () => {
    const { tables } = find([...head('令和6年度', 322, LABELS), ...ROWS.flat()]);
    expect(tables.flatMap(cellsOf)).toEqual([
      '0,0+2: 事業名',
      '0,1+2: 単位',
      '0,2x2: 令和6年度',
      '0,4+2: 担当課',
      '1,2: 目標値',
      '1,3: 決算額',
      '2,0: 灯台の塗り替え',
      '2,1: 基',
      '2,2: 12',
      '2,3: 340',
      '2,4: 港湾課/観光課',
      '3,0: 桟橋の点検',
      '3,1: 本',
      '3,2: 8',
      '3,3: 95',
      '3,4: 港湾課',
    ]);
  });

  it('counts what the label stands over where that is numbered', () => {
    const years = ['事業名', '令和5年度', '令和6年度', '令和7年度', '担当課'];
    const { tables } = find([...head('目標値', 287, years), ...ROWS.flat()]);
    expect(tables.flatMap(cellsOf)).toContain('0,1x3: 目標値');
  });
});

describe('rows of which the first columns have nothing', () => {
  const total = (y: number, words: string, sum: string) => [line(words, X.goal, y), endingAt(sum, X.spent + 30, y)];
  test.each(['小　計', '合計'])('are no part of the row above: %s', (words) => {
    const { tables } = find([
      ...head('令和6年度', 322, LABELS),
      line('■ 港を守る', X.name, 128),
      ...ROWS.flat(),
      ...total(205, words, '435'),
      line('■ 浜を洗う', X.name, 228),
      ...row(252, '砂浜の清掃', '回', '20', '60', '海岸課'),
      ...total(276, words, '60'),
    ]);
    const cells = tables.flatMap(cellsOf);
    expect(cells).toContain('2,0x5: ■ 港を守る');
    expect(cells).toContain('4,0: 桟橋の点検');
    expect(cells).toContain('4,1: 本');
    expect(cells).toContain('6,0x5: ■ 浜を洗う');
    expect(cells).toContain('7,0: 砂浜の清掃');
    expect(cells.filter((c) => /^\d+,\d\+\d/.test(c) && !/^0/.test(c))).toEqual([]);
  });
});
