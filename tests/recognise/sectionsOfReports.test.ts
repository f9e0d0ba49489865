import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

describe('a numbered heading on results above levels and their items', () => {
  const item = (name: string) =>
    `${name}\n［取組内容］古い杭を抜く。\n［取組状況］杭を十本抜いた。\n［成果］船が着けるようになった。\n［評価］Ｂ`;

  it.each([
    ['２ 取組結果', '重点項目【１】港の活用', '（１）岸壁', ['① ', '② ']],
    ['Ⅱ 取組の成果', '基本項目１　港の活用', '１－１ 岸壁', ['（１）', '（２）']],
    ['２．実施状況', '重点事項（１）港の活用', '(1) 岸壁', ['① ', '② ']],
  ])('%s, %s, %s heads no text', (heading, outer, inner, [first, second]) => {
    const read = records(
      paragraph(
        '１ はじめに\n各取組の評価は、次の区分によります。\nＡ 計画どおり実施した\nＢ 計画の一部を実施した\nＣ 実施できなかった',
      ),
      paragraph(
        `${heading}\n${outer}\n${inner}\n${item(`${first}杭の取替え（港湾課）`)}\n${item(`${second}綱の取替え（港湾課）`)}`,
      ),
    );
    expect(read).toMatchObject(
      ['杭の取替え', '綱の取替え'].map((title) => ({
        title,
        category: [outer, inner],
        achievement: { label: 'Ｂ', meaning: '計画の一部を実施した' },
      })),
    );
  });
});

describe('a numbered heading on results above items with labels of their own', () => {
  const item = (marker: string, title: string) =>
    `${marker} ${title}\n【目標】${title}を進める。\n【達成状況】達成\n【取組結果】${title}を終えた。`;

  it.each(['２ 個別事業の達成状況', '２　取組の成果', '(2) 目標の達成状況'])(
    '%s takes none of them for its text',
    (heading) => {
      const read = records(
        paragraph(
          `港湾部\n１ 部の運営方針\n港を守る。\n${heading}\n${item('①', '灯台の点検')}\n${item('②', '桟橋の延長')}`,
        ),
      );
      expect(read.map((r) => r.title)).toEqual(['灯台の点検', '桟橋の延長']);
    },
  );
});

describe('a numbered heading on results above a level and the register of its items', () => {
  it.each(['Ⅱ 施策の取組結果', '２ 取組の成果', '(2) 目標の達成状況'])('%s takes the level for no text', (heading) => {
    const register = (...names: string[]) =>
      table([['施策項目', '実施結果'], ...names.map((n) => [n, '杭を十本抜き、新しい杭を打ちました。'])]);
    const read = records(
      paragraph(`港湾部\n${heading}\nア 岸を守る`),
      register('杭の取替え', '綱の取替え'),
      paragraph('イ 海を守る'),
      register('浮きの点検'),
    );
    expect(read.map((r) => [r.title, r.category])).toEqual([
      ['杭の取替え', ['ア 岸を守る']],
      ['綱の取替え', ['ア 岸を守る']],
      ['浮きの点検', ['イ 海を守る']],
    ]);
  });
});
