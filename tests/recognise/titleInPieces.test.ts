import { expect, it } from 'vitest';
import { plain, recogniseBlocks, table } from './blocks.js';

it.each([
  ['令和６年度実施事業', '事業評価シート'],
  ['令和５年度対象事業', '評価調書'],
])('%s　　%s: a title whose white space was taken for columns names no item', (year, name) => {
  const title = table([[year, name]], 'aligned');
  const sheet = table([
    ['事業番号', '3', '事業名', '灯台の公開'],
    ['事業の内容', { text: '休日に灯台を開ける。', across: 3 }],
    ['成果', { text: '人が増えた。', across: 3 }],
  ]);
  const texts = title.cells.flatMap((c) => c.lines.map((l) => l.text));
  const { records } = recogniseBlocks([title, sheet], 2024, `${year}　${name}`, texts);
  expect(records.map((r) => plain(r.title))).toEqual(['灯台の公開']);
});
