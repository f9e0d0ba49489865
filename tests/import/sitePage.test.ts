import { expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = (...lines: string[]) =>
  importDocument(new TextEncoder().encode(`${lines.join('\n\n')}\n`), { path: 'page.txt' });

const GOALS = [
  '水車部',
  '① 水路の清掃',
  '取組内容：泥をすくう。',
  '取組結果：二度すくった。',
  '② 水車の修理',
  '取組内容：羽根を替える。',
  '取組結果：羽根を十枚とも替えた。',
];

it.each([
  ['本文へスキップします', '現在の位置：ホーム > 市政情報 > 部長の目標', 'この記事に関するお問い合わせ先'],
  ['このページの本文へ移動', 'トップページ ＞ 市の計画 ＞ 各部の目標', 'このページについてのお問い合わせ'],
  ['サイト内検索', '現在地', '■本件に関する問合せ先'],
  ['ここから本文です。', 'HOME › 行政改革', '本ページの内容に関するご質問は'],
])('reads a page of a site past its menus: %s', async (skip, position, ask) => {
  const doc = await read(
    ...[skip, '-   くらし\n-   部局の目標\n-   市政', position, '令和５年度　各部の運営目標　取組結果'],
    ...['更新日：2024年6月3日', '市では、各部の目標を公表しています。', ...GOALS],
    ...[ask, '総務部　広聴課', '〒000-0000　水野市堰町一丁目', 'より良いサイトにするためにご意見をお聞かせください'],
  );
  expect(doc.title).toBe('令和５年度　各部の運営目標　取組結果');
  expect(doc.fiscalYears).toEqual({ from: 2023, to: 2023 });
  expect(doc.records.map((r) => [r.department, r.title, r.progress[0]?.outcome])).toEqual([
    ['水車部', '水路の清掃', '二度すくった。'],
    ['水車部', '水車の修理', '羽根を十枚とも替えた。'],
  ]);
});

it('takes the heading below the menus for the title, and the name above them for the city', async () => {
  const doc = await read(
    ...['本文へスキップします。', '磯鳴市', '現在位置： トップページ > 市政情報 > 部の約束', '# 令和６年度　部の約束'],
    ...['更新日　令和７年４月25日', '市では、各部の約束を公表しています。', ...GOALS],
  );
  expect(doc.title).toBe('令和６年度　部の約束');
  expect(doc.fiscalYears).toEqual({ from: 2024, to: 2024 });
  expect(doc.municipality?.name).toBe('磯鳴市');
  expect(doc.records.map((r) => r.progress[0]?.fiscalYear)).toEqual([2024, 2024]);
});

it('reads past what a program says above the heading that leads the document', async () => {
  const doc = await read(
    ...['以下は、PDFをMarkdownに変換したものです。', '---', '# 令和6年度 部長の約束', '## 水車部'],
    ...['- **部長**：堰 みずほ', '### ① 水路の清掃', '- **取組内容**：泥をすくう。'],
  );
  expect(doc.title).toBe('令和6年度 部長の約束');
  expect(doc.departments[0]?.head).toMatchObject({ title: '部長', name: '堰 みずほ' });
});

it('reads what marks stand for in the list that pandoc sets with three spaces', async () => {
  const doc = await read(
    ...[
      '# 令和6年度 水車計画 進捗報告書',
      '## 評価の基準',
      '-   Ａ：計画を上回った\n-   Ｂ：計画どおり進んだ\n-   Ｃ：未着手',
    ],
    ...['| No. | 取組項目 | 取組内容 | 評価 |\n| --- | --- | --- | --- |\n| 1 | 水路の清掃 | 泥をすくう。 | Ｂ |'],
  );
  expect(doc.records[0]?.achievement).toEqual({ label: 'Ｂ', meaning: '計画どおり進んだ', level: 'achieved' });
});
