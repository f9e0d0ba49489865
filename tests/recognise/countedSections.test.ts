import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

/** The rows of a sheet whose sections stand across it. */
const sheet = (sections: readonly string[], told: string) => {
  const across = (text: string) => [{ text, across: 4 }];
  return table([
    ['事務事業名', '桟橋の修繕', '担当課', '港湾課'],
    across(sections[0] as string),
    across('船が安全に着ける港とする。'),
    across(sections[1] as string),
    ['指標名', '単位', '令和３年度実績', '令和４年度実績'],
    ['直した桟橋', '基', '2', '3'],
    across(sections[2] as string),
    across('古い桟橋が五基残る。'),
    across(sections[3] as string),
    ['成果', told, 'コスト', '維持'],
    across('木の桟橋から順に直す。'),
  ]);
};

describe('the counted labels across a sheet', () => {
  it.each([
    [['１　事業の目的', '２　指標', '３　現状と課題', '４　今後の方向性']],
    [['1 事業の目的', '2 指標', '3 現状と課題', '4 今後の方向性']],
    [['１　事業の目的', '３　指標', '４　現状と課題', '６　今後の方向性']],
    [['(1) 事業の目的', '(2) 指標', '(3) 現状と課題', '(4) 今後の方向性']],
    [['Ⅰ　事業の目的', 'Ⅱ　指標', 'Ⅲ　現状と課題', 'Ⅳ　今後の方向性']],
  ])('%s: each holds for the text below its table or its row of labels', (sections) => {
    const [record, ...more] = records(sheet(sections, '拡充'));
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      title: '桟橋の修繕',
      objective: '船が安全に着ける港とする。',
      currentState: '古い桟橋が五基残る。',
      progress: [expect.objectContaining({ nextSteps: '木の桟橋から順に直す。' })],
      extras: [
        { label: '成果', text: '拡充' },
        { label: 'コスト', text: '維持' },
      ],
    });
  });

  it('takes what came of it for no direction', () => {
    const sections = ['１　事業の目的', '２　指標', '３　現状と課題', '４　今後の方向性'];
    const [record] = records(sheet(sections, '船の遅れがなくなった。'));
    expect(record).toMatchObject({ progress: [expect.objectContaining({ outcome: '船の遅れがなくなった。' })] });
  });
});
