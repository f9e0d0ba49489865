import { describe, expect, it } from 'vitest';
import { set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const HEAD = set(
  [0, '個別施策'],
  [18, '主な取組'],
  [38, '指標'],
  [56, '基準値'],
  [66, '実績値'],
  [76, '目標値'],
  [86, '担当課'],
);
const item = (name: string, unit: string, ...rows: [action: string, ...figures: string[]][]): string[] =>
  rows.map(([action, ...figures], k) =>
    set(
      ...(k === 0 ? ([[0, name]] as const) : []),
      [16, `・${action}`],
      ...figures.map((f, i) => [[36, 56, 66, 76][i] as number, f] as const),
      ...(k === 0 ? ([[86, unit]] as const) : []),
    ),
  );
const TEXT = (blank: readonly string[]): string[] => [
  HEAD,
  '',
  '基本目標１   浜辺に人を呼び込み、舟の行き来を取り戻す',
  ...blank,
  ' (1) 渡し舟を残す',
  ...blank,
  ...item('① 桟橋の修繕', '港湾課', ['板の張替え', '替えた板の数', '12枚', '30枚', '40枚'], ['釘の点検']),
  ...blank,
  ...item(
    '② 舟の案内',
    '観光課',
    ['案内板の設置', '舟に乗った人', '95人', '120人', '300人'],
    ['時刻表の配布', '案内板の数', '3枚', '5枚', '9枚'],
  ),
  ...blank,
  ' (2) 灯台を開く',
  ...blank,
  ...item('① 夜の公開', '文化課', ['日取りの決定', '公開の回数', '2回', '3回', '4回'], ['見張りの配置']),
  ...blank,
  ...item('② 灯りの手入れ', '港湾課', ['電球の取替え', '替えた電球', '1個', '2個', '4個']),
];
const read = (lines: readonly string[]): string[][] =>
  tablesOf(lines.join('\n'), { isLabel }).map((rows) => rows.map(withoutBreaks));

describe('levels between the rows of a register that number them otherwise', () => {
  it.each([
    ['set apart by blank lines', ['']],
    ['close together', []],
  ])('head the rows below, %s', (_, blank) => {
    const [table] = read(TEXT(blank));
    const first = table?.slice(1).map((row) => row.split('|')[0]?.replace(/\s+/g, ' ')) ?? [];
    expect(first.filter((text) => /^[①②(基]/.test(text ?? ''))).toEqual([
      '基本目標１ 浜辺に人を呼び込み、舟の行き来を取り戻す',
      '(1) 渡し舟を残す',
      '① 桟橋の修繕',
      '② 舟の案内',
      '(2) 灯台を開く',
      '① 夜の公開',
      '② 灯りの手入れ',
    ]);
  });

  it('leave the rows that blank lines set apart whole', () => {
    const row = '② 舟の案内|・案内板の設置・時刻表の配布|舟に乗った人案内板の数|95人3枚|120人5枚|300人9枚|観光課';
    expect(read(TEXT(['']))[0]?.[4]).toBe(row);
  });

  it('are none where the rows bear no numbers but on lines of their own', () => {
    const lines = [
      HEAD,
      set([0, '① 桟橋の'], [16, '・板を替える。']),
      '① 桟橋の',
      set(
        [3, '修繕'],
        [16, '・釘を打つ。'],
        [36, '替えた板'],
        [56, '12枚'],
        [66, '30枚'],
        [76, '40枚'],
        [86, '港湾課'],
      ),
      '② 舟の',
      set(
        [3, '案内'],
        [16, '・板を立てる。'],
        [36, '乗った人'],
        [56, '95人'],
        [66, '120人'],
        [76, '300人'],
        [86, '観光課'],
      ),
    ];
    expect(read([lines[0] as string, ...lines.slice(2)]).flat()).not.toContain('① 桟橋の');
  });
});
