import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const LABELS = new Set(['基本方針', '部の仕事', '目標', '約束', '総括', '令和8年度部長の約束']);
const isLabel = (text: string): boolean => LABELS.has(text);
const read = (...lines: string[]) => outline(lay(lines.join('\n'), { isLabel }));
const withoutEnds = (blocks: ReturnType<typeof read>) =>
  blocks.map((b) => (typeof b === 'string' ? b.replace(/[↩?]/g, '').split('/') : b));

const top = [
  '                  令和8年度 部長の約束',
  '川 川守部長            目 標',
  '守 わたせ みぎわ',
  '部 渡瀬 汀            1 渡し船の便を増やします！ 達成',
  '   基本方針           2 棚田の水路を直し、田植えまで',
  '   川と里をつなぎ、暮らしを支え に水を引けるようにします！',
  '   ます！            3 里道の草を刈ります！ 達成',
  '   部の仕事           4 手すりを付けます！ 達成',
  '   渡し船の運航、棚田の水路の',
  '   管理などの仕事をしています。',
];
const name = ['川守部'];
const left = ['川守部長', 'わたせ みぎわ', '渡瀬 汀', '基本方針', '川と里をつなぎ、暮らしを支え', 'ます！', '部の仕事'];
const right = ['目 標', '1 渡し船の便を増やします！ 達成', '2 棚田の水路を直し、田植えまで'];

describe('a poster in two halves under a name set downwards', () => {
  it('is read half by half', () => {
    const [title, ...halves] = withoutEnds(read(...top));
    expect(title).toEqual(['令和8年度 部長の約束']);
    expect(halves[0]).toEqual(name);
    expect(halves[1]).toEqual([...left, '渡し船の運航、棚田の水路の', '管理などの仕事をしています。']);
    expect(halves[2]?.slice(0, 4)).toEqual([...right, 'に水を引けるようにします！']);
  });

  it('with a row below whose text stands beside its label', () => {
    const foot = ['総括                渡し船は2便増やしました。水路は', '                  来年度に直します。'];
    const halves = withoutEnds(read(...top, ...foot)).slice(-3);
    expect(halves[0]?.at(-1)).toBe('4 手すりを付けます！ 達成');
    expect(halves.slice(1)).toEqual([['総括'], ['渡し船は2便増やしました。水路は', '来年度に直します。']]);
  });

  it('with a row below whose label stands in the middle of its text', () => {
    const lines = [
      '                 令和 8 年度 部長の約束',
      ' 川守部長',
      ' わたせ みぎわ                      目   標',
      ' 渡瀬 汀                        1 渡し船の便を増やします！ 達成',
      '川 基本方針                        2 棚田の水路を直します！ 達成',
      '守 川と里をつなぎ、暮らしを支える 4 つの仕事を 3 里道の草を刈ります！ 未',
      '部 進めます！                        達成',
      '  部の仕事',
      '  渡し船の運航などの仕事をしています。',
      '                              渡し船は2便増やしました。水路は',
      '総括                            予定どおり直しました。里道は来年',
      '                              度に草を刈ります。',
    ];
    const halves = withoutEnds(read(...lines));
    expect(halves.slice(1)).toEqual([
      name,
      [
        ...['川守部長', 'わたせ みぎわ', '渡瀬 汀', '基本方針', '川と里をつなぎ、暮らしを支える 4 つの仕事を'],
        ...['進めます！', '部の仕事', '渡し船の運航などの仕事をしています。'],
      ],
      [
        '目   標',
        '1 渡し船の便を増やします！ 達成',
        '2 棚田の水路を直します！ 達成',
        '3 里道の草を刈ります！ 未',
        '達成',
      ],
      ['総括'],
      ['渡し船は2便増やしました。水路は', '予定どおり直しました。里道は来年', '度に草を刈ります。'],
    ]);
  });

  it('but not below letters that spell no unit, nor without labels of its own', () => {
    const letters = top.map((l) => l.replace(/^部/, '草'));
    expect(withoutEnds(read(...letters))).not.toContainEqual(['川守草']);
    expect(withoutEnds(outline(lay(top.join('\n'), { isLabel: () => false })))).not.toContainEqual(name);
  });
});
