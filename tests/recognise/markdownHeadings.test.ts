import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = async (text: string) =>
  (await importDocument(new TextEncoder().encode(text), { path: 'plan.md' })).records.map((r) => ({
    title: r.title,
    category: r.category,
    divisions: r.divisions,
  }));

const ITEMS = [
  ['水辺の再生', '桟橋の修繕', '港湾課'],
  ['水辺の再生', '灯台の点検', '航路課'],
  ['山里の仕事', '林道の整備', '森林課'],
] as const;

/** The items under a heading of level 2 for each of their levels, set by `item`. */
const plan = (item: (name: string, division: string, index: number) => string) => {
  let level = '';
  return ITEMS.map(([own, name, division], i) => {
    const head = own === level ? '' : `## ${own}\n\n`;
    level = own;
    return head + item(name, division, i + 1);
  }).join('\n');
};

describe('headings that the markup of a text tells', () => {
  const body = (division: string, name: string) => `担当課：${division}\n取組内容：${name}を進める。\n`;
  it.each([
    ['a heading of its own names each', (n: string, d: string) => `### ${n}\n\n${body(d, n)}`],
    ['a number and a name', (n: string, d: string, i: number) => `### ${i} ${n}\n\n${body(d, n)}`],
    ['a number sign on a plain line', (n: string, d: string, i: number) => `No.${i} ${n}\n${body(d, n)}`],
    [
      'list entries with bold labels',
      (n: string, d: string) => `### ${n}\n\n- **担当課**：${d}\n- **取組内容**：${n}を進める。\n`,
    ],
    [
      'a small table below each',
      (n: string, d: string) => `### ${n}\n\n| 担当課 | ${d} |\n|---|---|\n| 取組内容 | ${n}を進める。 |\n`,
    ],
    ['a word about the level before its items', (n: string, d: string) => `### ${n}\n\n${body(d, n)}`],
  ])('are the levels of the items below them, and their names: %s', async (how, item) => {
    const text = `# 凪沢市改革実施計画\n\n${plan(item)}`;
    const told = how.startsWith('a word')
      ? text.replace(/(## [^\n#]+\n\n)(?=###)/g, '$1この分野では地域と力を合わせます。\n\n')
      : text;
    expect(await read(told)).toEqual(
      ITEMS.map(([level, title, division]) => ({ title, category: [level], divisions: [division] })),
    );
  });

  it('are the levels of the registers below them', async () => {
    const row = (i: number) => `| ${i + 1} | ${ITEMS[i]?.[1]} | ${ITEMS[i]?.[2]} | 進める。 |\n`;
    const head = '| 番号 | 取組項目 | 担当課 | 取組内容 |\n|---|---|---|---|\n';
    const text = `# 凪沢市改革実施計画\n\n## 水辺の再生\n\n${head}${row(0)}${row(1)}\n## 山里の仕事\n\n${head}${row(2)}`;
    expect((await read(text)).map((r) => r.category)).toEqual([['水辺の再生'], ['水辺の再生'], ['山里の仕事']]);
  });

  it('of labels open the sections of an item', async () => {
    const text =
      '# 凪沢市 部局の目標\n\n## 港湾部\n\n### 重点目標１ 桟橋の修繕\n\n#### 現状と課題\n\n傷みが進む。\n\n#### 目標\n\n年内に直す。\n\n### 重点目標２ 灯台の点検\n\n#### 現状と課題\n\n光が弱い。\n\n#### 目標\n\n灯を替える。\n';
    const { records } = await importDocument(new TextEncoder().encode(text), { path: 'plan.md' });
    expect(records.map((r) => [r.department, r.title, r.currentState, r.objective, r.category])).toEqual([
      ['港湾部', '桟橋の修繕', '傷みが進む。', '年内に直す。', []],
      ['港湾部', '灯台の点検', '光が弱い。', '灯を替える。', []],
    ]);
  });

  it('that only say what a part of the document holds are no level', async () => {
    const text =
      '# 凪沢市改革実施計画\n\n## はじめに\n\n力を合わせます。\n\n## 取組一覧\n\n| 番号 | 取組項目 | 担当課 |\n|---|---|---|\n| 1 | 桟橋の修繕 | 港湾課 |\n| 2 | 灯台の点検 | 航路課 |\n';
    expect((await read(text)).map((r) => r.category)).toEqual([[], []]);
  });
});
