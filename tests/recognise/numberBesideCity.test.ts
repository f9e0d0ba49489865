import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const sheet = (line: string, name: string) => [
  paragraph('令和７年度 事務事業評価シート'),
  paragraph(line),
  table([
    ['事務事業名', name, '所管課', '港湾課'],
    ['事業の目的', '船の出入りを安全にする。', '総合評価', 'Ａ'],
  ]),
];

describe('the number of a sheet beside the name of its city', () => {
  const numbers = (...lines: string[]) =>
    recogniseBlocks(lines.flatMap((line, i) => sheet(line, `桟橋の修繕${i}`))).records.map(
      (r) => r.number?.marker?.value ?? null,
    );

  it.each([
    ['みなと市　整理番号　7', 'みなと市　整理番号　8', ['7', '8']],
    ['みなと町 事業番号 ０３', 'みなと町 事業番号 ０４', ['０３', '０４']],
    ['みなと市　内線　7', 'みなと市　内線　8', [null, null]],
  ])('is that of its item: %s', (first, second, expected) => {
    expect(numbers(first, second)).toEqual(expected);
  });
});
