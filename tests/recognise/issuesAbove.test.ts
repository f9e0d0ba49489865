import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const register = (head: string) =>
  table([
    ['No.', '事業名', '担当課', head],
    ['1', '桟橋の補修', '港湾課', '板を取り替えます。'],
    ['2', '灯台の公開', '港湾課', '案内人を置きます。'],
    ['3', '堀の清掃', '河川課', '泥をさらいます。'],
  ]);
const ISSUES = paragraph('１ 現状と課題\n(1) 桟橋が傷んでいます。\n(2) 堀に泥がたまっています。');

describe('numbered issues of a unit above a list of what it does', () => {
  it('are no items, and kept as notes', () => {
    const plan = recogniseBlocks([ISSUES, paragraph('２ 主要事業'), register('事業内容')]);
    expect(plan.records.map((r) => r.title?.value)).toEqual(['桟橋の補修', '灯台の公開', '堀の清掃']);
    expect(plan.notes.map((n) => plain(n.text))).toEqual(['(1) 桟橋が傷んでいます。', '(2) 堀に泥がたまっています。']);
  });

  it('stay where items tell of issues, too', () => {
    const plan = recogniseBlocks([ISSUES, paragraph('２ 主要事業'), register('現状')]);
    expect(plan.records.filter((r) => r.title === null)).toHaveLength(2);
  });

  it('stay where an item has the number of one of them', () => {
    const numbered = table([
      ['番号', '事業名', '担当課', '事業内容'],
      ['(1)', '桟橋の補修', '港湾課', '板を取り替えます。'],
      ['(3)', '堀の清掃', '河川課', '泥をさらいます。'],
    ]);
    const plan = recogniseBlocks([ISSUES, paragraph('２ 主要事業'), numbered]);
    expect(plan.records.filter((r) => r.title === null)).toHaveLength(2);
  });

  it('stay where nothing is named', () => {
    const plan = recogniseBlocks([ISSUES, paragraph('２ 目標\n(1) 安全に渡れるようにします。')]);
    expect(plan.records.map((r) => r.number?.ordinal)).toEqual([1, 2]);
  });
});
