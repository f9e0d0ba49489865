import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const form = table([
  ['事業名', '桟橋の点検'],
  ['事業内容', '桟橋を点検する。'],
]);
const sides = (head: string, ...above: TestCell[][]) =>
  table([...above, [head, '評価', '評価の理由'], ['必要性', 'Ａ', '船が多い。'], ['船主の関心', 'Ｂ', '半ばである。']]);
const after = table([['今後の方針', '回数を増やす。']]);

describe('a table that grades the item of a sheet from several sides', () => {
  it.each(['評価項目', '評価の視点', '点検項目'])('tells of that item, and lists none: %s', (head) => {
    const found = records(form, paragraph('評価（Check）'), sides(head), after);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      title: '桟橋の点検',
      progress: [{ nextSteps: '回数を増やす。' }],
      extras: [
        { label: '必要性', text: 'Ａ\n船が多い。' },
        { label: '船主の関心', text: 'Ｂ\n半ばである。' },
      ],
    });
  });

  it.each(['視点', '評価の観点', '区分'])('names sides that are no items, whatever stands beside them: %s', (head) => {
    const viewed = table([
      [head, '問い', '点　　理由', '小計'],
      ['必要性', '船に要るか', '■３ □２ 船が多い。', '３／３'],
      ['効率性', '安くできるか', '□３ ■２ 板が高い。', '２／３'],
    ]);
    const found = records(form, viewed, after);
    expect(found.map((r) => r.title)).toEqual(['桟橋の点検']);
    expect(found[0]).toMatchObject({ extras: [{ label: '必要性' }, { label: '効率性' }] });
  });

  it('may be a part of a form that tells of the item, too', () => {
    const whole = table([
      ['区分', '内容'],
      ['必要性', '船が多い。'],
      ['効率性', '板が高い。'],
      ['取組の成果', '便が増えた。'],
      ['今後の方針', '回数を増やす。'],
    ]);
    expect(records(form, whole)[0]).toMatchObject({ progress: [{ nextSteps: '回数を増やす。' }] });
  });

  it('may have the name of the part above its heads', () => {
    expect(records(form, sides('評価項目', [{ text: '評価（Check）', across: 3 }]), after)).toHaveLength(1);
  });

  it('lists items where no sheet tells of one, or where more is told of each', () => {
    const graded = table([
      ['評価項目', '評価', '評価の理由'],
      ['灯の交換', 'Ａ', '替えた。'],
      ['花の植付け', 'Ｂ', '半ばである。'],
    ]);
    expect(records(graded).map((r) => r.title)).toEqual(['灯の交換', '花の植付け']);
    const listed = table([
      ['評価項目', '評価', '担当課'],
      ['灯の交換', 'Ａ', '航路課'],
      ['花の植付け', 'Ｂ', '公園課'],
    ]);
    expect(records(form, listed).map((r) => r.title)).toEqual(['桟橋の点検', '灯の交換', '花の植付け']);
  });
});
