import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const GUIDE = table([
  ['年度別計画', '策定時に定めた予定です。「→」は、前年度の取組を続けることを示します。'],
  ['効果額', '取組を行わなかった場合と比べた額です。'],
]);
const REGISTER = table([
  ['No.', '実施項目', '取組内容', '令和６年度の取組成果', '効果額（千円） 歳入', '進捗区分'],
  ['1', '桟橋の貸出し', '桟橋を夜も貸し出す。', '20日貸し出した。', '340', '○'],
  ['2', '灯台の公開', '公開の日を増やす。', '来る人が増えた。', '－', '△'],
]);
const read = (heading: string) =>
  recogniseBlocks([paragraph(heading), GUIDE, paragraph('３ 実施項目'), REGISTER], 2024);

describe('a table below a heading that says how to read others', () => {
  it.each(['２ 表の見方', '■ シートの読み方'])('tells of no item: %s', (heading) => {
    const { records, notes } = read(heading);
    expect(records.map((r) => r.title?.value)).toEqual(['桟橋の貸出し', '灯台の公開']);
    expect(notes.map((n) => n.text.value).join()).toContain('取組を行わなかった場合と比べた額です。');
  });
});

it('an effect without a year of its own goes with the only one that the row tells of', () => {
  const [first] = read('２ 表の見方').records;
  expect(first?.progress.map((p) => [p.fiscalYear, p.outcome?.value, p.revenueEffect?.yen])).toEqual([
    [2024, '20日貸し出した。', 340000],
  ]);
});
