import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const HEADS = [
  [
    { text: '計画の項目', across: 3 },
    { text: '取組状況', down: 2 },
  ],
  ['No.', '取組項目', '数値目標'],
];
const register = (...rows: string[][]) => table([...HEADS, ...rows]);
const read = (preface: string) =>
  recogniseBlocks([
    paragraph(preface),
    paragraph('１．行革プランにおける取組に係る目標の達成状況'),
    paragraph('（１）平成29年度における目標の達成状況（抜粋）'),
    paragraph('①達成又は達成見込みの取組事項（２項目）'),
    register(['2', '桟橋の修繕', '10か所', '冬の前に直した。'], ['7', '水路の清掃', '５回', '毎月さらった。']),
    paragraph('②未達成となった取組事項（２項目）'),
    register(['5', '灯台の公開', '20日', '嵐で見送った。'], ['9', '水門の点検', '12回', '人手が足りなかった。']),
  ]).records;

describe('a list inside a sentence', () => {
  const records = read('このプランでは、\n①窓口の改善\n②協働の拡大\nの二つを改革の方向性とし、毎年度公表している。');

  it('holds no levels of what follows', () => {
    expect(records.map((r) => r.title?.value)).toEqual(['桟橋の修繕', '水路の清掃', '灯台の公開', '水門の点検']);
    expect(records.flatMap((r) => r.category.map((c) => c.value))).not.toContain('②協働の拡大');
  });

  it('leaves the headings above registers with two rows of heads as they are', () => {
    expect(records.map((r) => r.category.at(-1)?.value)).toEqual([
      ...['①達成又は達成見込みの取組事項（２項目）', '①達成又は達成見込みの取組事項（２項目）'],
      ...['②未達成となった取組事項（２項目）', '②未達成となった取組事項（２項目）'],
    ]);
    expect(records.map((r) => r.achievement?.level)).toEqual(['achieved', 'achieved', 'missed', 'missed']);
  });
});
