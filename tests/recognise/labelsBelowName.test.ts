import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

describe('labels below a name in its own cell', () => {
  it.each([
    ['施策の柱', '（めざす姿）\n魚のすむ川を守ります。'],
    ['重点施策の柱', '【目指す状態】\n魚のすむ川を守ります。'],
    ['基本方針', '＜目標＞魚のすむ川を守ります。'],
    ['施策の柱', '■ めざす姿\n魚のすむ川を~\n守ります。'],
  ])('below %s tell of all the items beside them: %s', (head, told) => {
    const read = records(
      table([
        [head, '課題', '具体的な取組', '達成基準'],
        [
          `1-1 川の再生\n${told}`,
          '①川底に泥がたまる。\n②魚道が狭い。',
          '①泥をさらう。\n②魚道を広げる。',
          '①3か所\n②1か所',
        ],
        [`1-2 森の再生\n${told.replaceAll('川', '森')}`, '①倒木が多い。', '①倒木を運び出す。', '①20本'],
      ]),
    );
    const [river, forest] = ['川', '森'].map((of) => ({
      category: [`1-${of === '川' ? 1 : 2} ${of}の再生`],
      objective: `魚のすむ${of}を守ります。`,
    }));
    expect(read).toMatchObject([
      { ...river, number: '①', currentState: '川底に泥がたまる。', measures: '泥をさらう。' },
      { ...river, number: '②', currentState: '魚道が狭い。', measures: '魚道を広げる。' },
      { ...forest, number: '①', measures: '倒木を運び出す。' },
    ]);
  });

  it('tell of all the rows that the name spans, each under its own label', () => {
    const level = '柱２　湖の再生\n【現状】\n水草が減った。\n【目標】\n水草を増やします。';
    const read = records(
      table([
        ['施策の柱', '取組項目', '取組内容'],
        [{ text: level, down: 2 }, '植え付け', '水草を植える。'],
        ['水質の調査', '毎月調べる。'],
      ]),
    );
    const told = { category: ['柱２　湖の再生'], currentState: '水草が減った。', objective: '水草を増やします。' };
    expect(read).toMatchObject([
      { ...told, title: '植え付け' },
      { ...told, title: '水質の調査' },
    ]);
  });

  it('tell of the item that they stand below', () => {
    const read = records(
      table([
        ['番号', '取組項目', '取組内容'],
        ['1', '舟着き場の修繕\n（ねらい）\n舟に乗りやすくする。', '板を張り替える。'],
        ['2', '灯りの点検', '球を替える。'],
      ]),
    );
    expect(read).toMatchObject([
      { title: '舟着き場の修繕', objective: '舟に乗りやすくする。' },
      { title: '灯りの点検' },
    ]);
    expect(read[1]?.objective).toBeUndefined();
  });

  it.each([
    ['of no label', '1-1 川の再生\n（第２期）\n魚のすむ川を守ります。'],
    ['with nothing below them', '1-1 川の再生\n（めざす姿）'],
  ])('stay in the name where they are brackets %s', (_, level) => {
    const [first] = records(
      table([
        ['施策の柱', '課題', '具体的な取組'],
        [level, '①川底に泥がたまる。\n②魚道が狭い。', '①泥をさらう。\n②魚道を広げる。'],
        ['1-2 森の再生', '①倒木が多い。', '①倒木を運び出す。'],
      ]),
    );
    expect(first?.objective).toBeUndefined();
    expect(first?.category).toEqual([expect.stringContaining('（')]);
  });

  it('leave a goal that has a column of its own to it', () => {
    const [first] = records(
      table([
        ['施策の柱', '目標', '取組項目', '取組内容'],
        ['1-1 川の再生\n（めざす姿）\n魚のすむ川', '泥を減らす。', '川底の清掃', '泥をさらう。'],
        ['1-2 森の再生\n（めざす姿）\n鳥のすむ森', '倒木を減らす。', '倒木の片付け', '運び出す。'],
      ]),
    );
    expect(first?.objective).toBe('泥を減らす。');
  });
});
