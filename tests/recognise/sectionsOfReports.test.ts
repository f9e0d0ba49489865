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

describe('a numbered heading on what is told of every item', () => {
  const form = (title: string) => [paragraph(`${title}\n【目指す姿】船が着く。\n【主な取組】杭を抜いている。`)];

  it.each([
    ['１．中間評価の目的', '４．分野別の評価'],
    ['Ⅰ 最終評価の概要', 'Ⅱ 各目標の達成状況'],
    ['１ 評価結果の概要', '２ 施策ごとの評価'],
  ])('%s, and %s above the first level, are no text', (about, heading) => {
    const read = records(
      paragraph(`${about}\n計画の半ばに当たり、これまでの取組を振り返りました。`),
      paragraph(`${heading}\n基本方針１ 港の活用`),
      ...form('１ 杭の取替え'),
      ...form('２ 綱の取替え'),
      paragraph('基本方針２ 海の守り'),
      ...form('３ 浮きの点検'),
    );
    expect(read.map((r) => [r.title, r.category])).toEqual([
      ['杭の取替え', ['基本方針１ 港の活用']],
      ['綱の取替え', ['基本方針１ 港の活用']],
      ['浮きの点検', ['基本方針２ 海の守り']],
    ]);
  });

  it.each(['１ 進捗状況の集計', '１ 全体の様子'])('parts its register from what is counted under %s', (counted) => {
    const read = records(
      paragraph(counted),
      table([
        ['区分', '完了', '未着手', '計'],
        ['Ⅰ 港の活用', '1', '1', '2'],
        ['合計', '1', '1', '2'],
      ]),
      paragraph('２ 項目別の進捗状況'),
      table([
        [
          { text: '番号', down: 2 },
          { text: '取組項目', down: 2 },
          { text: '工程表', across: 2 },
          { text: '進捗状況', down: 2 },
        ],
        ['Ｒ５', 'Ｒ６'],
        [{ text: 'Ⅰ 港の活用', across: 5 }],
        ['1', '杭の取替え', '設計', '工事', '完了'],
        ['2', '綱の取替え', '調査', '購入', '未着手'],
      ]),
    );
    expect(read.map((r) => [r.title, r.category])).toEqual([
      ['杭の取替え', ['Ⅰ 港の活用']],
      ['綱の取替え', ['Ⅰ 港の活用']],
    ]);
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

describe('a numbered heading on how it goes with all items, one kind of them after the other', () => {
  it.each(['２ 取組項目別の進捗状況', '３．施策ごとの取組状況', 'Ⅱ 各施策の実施状況'])(
    '%s takes no level for its text',
    (heading) => {
      const form = (no: string, name: string) =>
        table([
          ['番号', no, '取組項目', name],
          ['取組概要', { text: '古い杭を抜く。', across: 3 }],
          ['取組実績', { text: '杭を十本抜いた。', across: 3 }],
        ]);
      const read = records(
        paragraph(`${heading}\n基本方針１　岸を守る\n(1) 桟橋の手入れ`),
        form('1-1', '杭の取替え'),
        form('1-2', '綱の取替え'),
        paragraph('(2) 灯りの手入れ'),
        form('1-3', '灯台の点検'),
        paragraph('基本方針２　海を守る\n(1) 藻の手入れ'),
        form('2-1', '藻場の再生'),
      );
      expect(read.map((r) => [r.title, r.category])).toEqual([
        ['杭の取替え', ['基本方針１　岸を守る', '(1) 桟橋の手入れ']],
        ['綱の取替え', ['基本方針１　岸を守る', '(1) 桟橋の手入れ']],
        ['灯台の点検', ['基本方針１　岸を守る', '(2) 灯りの手入れ']],
        ['藻場の再生', ['基本方針２　海を守る', '(1) 藻の手入れ']],
      ]);
    },
  );

  it('heads a level named in words, whatever stands between it and its items', () => {
    const read = records(
      paragraph('２ 取組項目別の進捗状況\n基本方針１　岸を守る\n(1) 桟橋の手入れ\n杭から始めた。'),
      table([
        ['番号', '1-1', '取組項目', '杭の取替え'],
        ['取組概要', { text: '古い杭を抜く。', across: 3 }],
      ]),
    );
    expect(read.map((r) => [r.title, r.category])).toEqual([
      ['杭の取替え', ['基本方針１　岸を守る', '(1) 桟橋の手入れ']],
    ]);
  });
});
