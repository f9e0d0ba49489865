import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = (title: string) =>
  table([
    ['事業名', title, '担当課', '水路課'],
    ['事業の目的', { text: '舟が安全に通れるようにする。', across: 3 }],
    ['総合評価', { text: '目標どおり', across: 3 }],
  ]);

it.each([
  ['事務事業評価票（No.3）', '事務事業評価票（No.4）', ['No.3', 'No.4']],
  ['事務事業評価シート　№3', '事務事業評価シート　№12', ['№3', '№12']],
  ['施策カルテ【番号 2-1】', '施策カルテ【番号 2-2】', ['番号 2-1', '番号 2-2']],
])('the number in what a sheet is called is that of its item: %s', (first, second, numbers) => {
  const read = records(paragraph(first), form('水門の改修'), paragraph(second), form('桟橋の修繕'));
  expect(read.map((r) => [r.number, r.title])).toEqual([
    [numbers[0], '水門の改修'],
    [numbers[1], '桟橋の修繕'],
  ]);
});

it.each(['水路の見直し（No.3）', '事務事業評価票（全3枚）', '事務事業評価票'])('%s has none', (title) => {
  expect(records(paragraph(title), form('水門の改修')).map((r) => r.number ?? null)).toEqual([null]);
});
