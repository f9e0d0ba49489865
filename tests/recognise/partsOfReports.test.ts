import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = async (text: string) => {
  const { records } = await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  return records.map((r) => ({ department: r.department, category: r.category, title: r.title }));
};

const report = (publisher: string, results: string, level: string) => `# 令和5年度 汐路市教育の点検評価報告書

${publisher}

## １ 点検評価の目的

法の規定により、教育の事務について点検を行い、その結果を公表する。

## ２ ${results}

## ${level}

### （１） 水辺の学校 【担当：学校課】

目的

川に親しむ子どもを育てる。

実施状況

・川下りに40人が参加した。

### （２） 森の教室 【担当：学校課】

目的

森に親しむ子どもを育てる。

実施状況

・森の教室を3回開いた。
`;

describe('a report of a board', () => {
  test.each([
    ['点検評価の結果', '基本目標Ⅰ　ふるさとに学ぶ'],
    ['点検・評価の結果', '施策の方向１　ふるさとに学ぶ'],
    ['施策ごとの点検及び評価', '基本方向２　ふるさとに学ぶ'],
    ['評価の集計（年度評価）', '基本方向２　ふるさとに学ぶ'],
    ['施策別の結果', '基本方向２　ふるさとに学ぶ'],
  ])('is published by it, and %s is no level of the plan above %s', async (results, level) => {
    const found = await read(report('汐路市教育委員会', results, level));
    expect(found).toEqual([
      { department: null, category: [level], title: '水辺の学校' },
      { department: null, category: [level], title: '森の教室' },
    ]);
  });

  test('is one department among others where its head is named', async () => {
    const part = (name: string, head: string, goal: string) =>
      `## ${name}\n\n${head}\n\n重点目標\n\n1 ${goal}を進めます。\n\n2 ${goal}の計画を作ります。\n\n`;
    const found = await read(
      `# 令和5年度 各部の目標\n\n${part('汐路市教育委員会', '教育長　沖　たかし', '森の教室')}${part('総務部', '部長　岸　みお', '庁舎の修理')}`,
    );
    expect([...new Set(found.map((r) => r.department))]).toEqual(['汐路市教育委員会', '総務部']);
  });
});

test.each(['２　改革項目調書', '３　重点取組シート', '２　個別事業調書', '４　施策個票'])(
  '%s heads forms, and is no level of them',
  async (head) => {
    const form = (name: string, level: string) => `
| 改革項目 | ${name} |
|---|---|
| 大綱上の位置付け | ${level} |
| 目標 | 渡し船を毎日動かす。 |
| 取組内容 | 船頭を二人育てる。 |
`;
    const found = await read(`# 汐路市行政改革大綱実施計画

## １　改革項目一覧

渡し船の運航、桟橋の修繕

## ${head}
${form('渡し船の運航', '１－２ 水辺の足')}
${form('桟橋の修繕', '１－３ 水辺の守り')}
`);
    expect(found).toMatchObject([
      { category: ['１－２ 水辺の足'], title: '渡し船の運航' },
      { category: ['１－３ 水辺の守り'], title: '桟橋の修繕' },
    ]);
  },
);
