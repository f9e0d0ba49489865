import { describe, expect, it, test } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const LAMPS = '街灯が暗い地区があります。';
const PIERS = '桟橋の傷みが進んでいます。';
const register = (heads: readonly string[], numbers: readonly string[]) =>
  table([
    [...heads],
    [numbers[0] as string, '街灯の更新', '道路課', '街灯を取り替えます。'],
    [numbers[1] as string, '桟橋の補修', '港湾課', '桟橋を直します。'],
  ]);
const section = (...lines: readonly string[]) => paragraph(lines.join('\n'));
const told = (found: ReturnType<typeof records>) =>
  found.map((r) => [r.title, r.currentState ?? null, r.objective ?? null, r.measures ?? null]);

describe('numbered sections above a register with a heading of its own', () => {
  test.each([
    ['３ 宣言の達成に向けた重点取組', ['№', '重点取組', '担当課', '取組内容'], ['①', '②'], ['① ', '② ']],
    ['Ⅲ 主要事業', ['番号', '事業名', '担当課', '事業内容'], ['1', '2'], ['① ', '② ']],
    ['３ 具体的な取組', ['番号', '取組項目', '所管課', '具体的な取組'], ['(1)', '(2)'], ['(1) ', '(2) ']],
    ['【重点的な取組】', ['No.', '取組名', '担当', '取組内容'], ['１', '２'], ['１．', '２．']],
    ['3 今年度に取り組むこと', ['No', '取組名', '課名', '内容'], ['1', '2'], ['1. ', '2. ']],
  ])('%s', (heading, heads, numbers, [first, second]) => {
    const found = records(
      section('１ 部の課題', `${first}${LAMPS}`, `${second}${PIERS}`),
      section('２ 部局目標', `${first}夜道を明るくします。`, `${second}船の発着を守ります。`),
      paragraph(heading),
      register(heads, numbers),
    );
    expect(told(found)).toEqual([
      ['街灯の更新', LAMPS, '夜道を明るくします。', '街灯を取り替えます。'],
      ['桟橋の補修', PIERS, '船の発着を守ります。', '桟橋を直します。'],
    ]);
  });

  it('stays apart where a goal has no row, or a row no goal', () => {
    const found = records(
      section('２ 部局目標', '① 夜道を明るくします。', '② 船の発着を守ります。', '③ 堀を清めます。'),
      paragraph('３ 重点取組'),
      register(['№', '重点取組', '担当課', '取組内容'], ['①', '②']),
    );
    expect(found).toHaveLength(5);
  });

  it('stays apart where the rows tell of aims of their own', () => {
    const found = records(
      section('２ 部局目標', '① 夜道を明るくします。', '② 船の発着を守ります。'),
      paragraph('３ 重点取組'),
      table([
        ['№', '重点取組', '目標', '取組内容'],
        ['①', '街灯の更新', '球を替えます。', '街灯を取り替えます。'],
        ['②', '桟橋の補修', '板を替えます。', '桟橋を直します。'],
      ]),
    );
    expect(found).toHaveLength(4);
  });
});
