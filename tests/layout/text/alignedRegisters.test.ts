import { expect, it } from 'vitest';
import type { Table } from '../../../src/model/block.js';
import { lay, outline, rowsOf } from './helpers.js';

const LABELS =
  /^(?:№|担当課|組織目標|取組結果|達成度|柱|事業名|所管|成果|改革項目|現状|取組内容|年度|計画|取組状況|効果額|令和[０-９]年度)$/;
const isLabel = (text: string): boolean => LABELS.test(text.replace(/\s/g, ''));

it.each(['-', '─', '=', '－'])('a line of %s below the head parts no table', (rule) => {
  const table = `№    担当課      組織目標            取組結果           達成度
${rule.repeat(60)}
1    港湾課      桟橋を直す。          床板を替えた。        達成
2    水路課      水門を塗り替える。       西の門を塗った。       一部達成
${rule.repeat(60)}
3    林務課      苗木を植える。         杉を百本植えた。       達成`;
  expect(outline(lay(table, { isLabel }))).toEqual([
    [
      ['№', '担当課', '組織目標', '取組結果', '達成度'],
      ['1', '港湾課', '桟橋を直す。', '床板を替えた。', '達成'],
      ['2', '水路課', '水門を塗り替える。', '西の門を塗った。', '一部達成'],
      ['3', '林務課', '苗木を植える。', '杉を百本植えた。', '達成'],
    ],
  ]);
});

it('numbers below № are a column of their own, though names of groups stand on other lines', () => {
  const text = `
柱           №    事業名          所管       成果
              1    桟橋の修繕        港湾課      床板を替えた。
(1) 水辺の整備
              2    水門の塗り替え      水路課      西の門を塗った。

              3    苗木の植え付け      林務課      杉を百本植えた。
(2) 山の手入れ
              4    林道の草刈り       林務課      三回刈った。
`;
  const [table] = lay(text, { isLabel }).blocks.filter((b): b is Table => b.kind === 'table');
  const rows = table ? rowsOf(table) : [];
  expect(rows[0]).toEqual(['柱', '№', '事業名', '所管', '成果']);
  expect(rows.slice(1).map((r) => r.at(-4))).toEqual(['1', '2', '3', '4']);
});

it('a table of years inside a form, with a head of two lines, is no part of the form', () => {
  const text = `
改革項目      桟橋の使用料の見直し                 担当課   港湾課
現状        荷を積む船が減り、使用料も減っている。
取組内容      時刻を分けて使う決まりを作り、料金を改める。
  年 度     計 画      取 組 状 況          効果額
                                    百円     千円   達成度
令和２年度      調査       北の桟橋で使用を調べた。      120    10  ○
令和３年度      実施       料金を改めた。           340    20  ◎
改革項目      水門の当番の見直し                  担当課   水路課
現状        夜の当番が足りない。
取組内容      当番を二つの組に分ける。
`;
  const found = outline(lay(text, { isLabel: (t) => isLabel(t) || /^[百千]円$/.test(t) }));
  const years = found.find((b) => typeof b !== 'string' && b[0]?.[0]?.endsWith('年 度'));
  expect(years).toBeDefined();
  expect((years as string[][]).map((r) => r[0])).toEqual(expect.arrayContaining(['令和２年度', '令和３年度']));
  expect((years as string[][]).flat()).not.toContain('改革項目');
});
