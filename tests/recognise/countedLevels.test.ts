import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const register = (title: string) =>
  table([
    ['項目名', '取組内容', '担当課'],
    [title, '岸の柵を塗り直す。', '港湾課'],
    [`${title}の拡張`, '岸の柵を延ばす。', '港湾課'],
  ]);

describe('a numbered heading that reads as a label', () => {
  it.each([
    ['４．具体的な改革の取組み', '５．健全な財政の歩み', '（１）'],
    ['Ⅰ 重点的な取組', 'Ⅱ 町の名を広める', '１ '],
    ['2 主な改善の取組', '3 船着場を守る', '(1) '],
  ])('is a level where it counts with names above tables of the same kind: %s', (first, second, below) => {
    const read = records(
      paragraph(`${first}\n${below}岸辺の保全`),
      register('岸の柵'),
      paragraph(`${second}\n${below}町並みの保全`),
      register('橋の柵'),
    );
    expect(read.map((r) => r.category)).toEqual([
      [first, `${below}岸辺の保全`],
      [first, `${below}岸辺の保全`],
      [second, `${below}町並みの保全`],
      [second, `${below}町並みの保全`],
    ]);
  });

  it('heads a part of the document where the parts beside it list nothing of the kind', () => {
    const read = records(
      paragraph('３．計画の背景\n（１）町の歩み\n町は川とともに育った。'),
      paragraph('４．具体的な取組\n（１）岸辺の保全'),
      register('岸の柵'),
    );
    expect(read.at(-1)?.category).toEqual(['（１）岸辺の保全']);
  });

  it('is one where the first item stands right below it under a label of its own', () => {
    const item = (title: string) => [
      paragraph(`改革項目　①　${title}\n担当課　港湾課\n取組内容\n岸の柵を塗り直す。`),
      table([
        ['年度', '取組状況', '達成度'],
        ['令和５年度', '柵を塗った。', '○'],
      ]),
    ];
    const read = records(
      paragraph('１　歳入の確保'),
      ...item('桟橋の貸出し'),
      paragraph('２　歳出の削減'),
      ...item('灯台の電灯'),
      paragraph('３　町の見どころ'),
      ...item('渡し舟の再開'),
    );
    expect(read.map((r) => [r.title, r.category])).toEqual([
      ['桟橋の貸出し', ['１　歳入の確保']],
      ['灯台の電灯', ['２　歳出の削減']],
      ['渡し舟の再開', ['３　町の見どころ']],
    ]);
  });
});

describe('a label with a number across a register', () => {
  it.each(['(2) 歳出の削減', '２　経費の削減額', 'Ⅱ 今後の取組', '（イ）取組内容'])(
    'is a level of the rows below: %s',
    (level) => {
      const first = level
        .replace(/[2２]/, '1')
        .replace('Ⅱ', 'Ⅰ')
        .replace('イ', 'ア')
        .replace(/[^\s）)１1Ⅰ（(ア]+$/, '港の保全');
      const read = records(
        table([
          ['番号', '推進項目', '実施内容', '担当課'],
          [{ text: first, across: 4 }],
          ['1', '灯台の公開', '灯台を月に二度開ける。', '観光課'],
          [{ text: level, across: 4 }],
          ['2', '公用船の集約', '公用船を三隻にする。', '港湾課'],
        ]),
      );
      expect(read).toMatchObject([
        { title: '灯台の公開', category: [first] },
        { title: '公用船の集約', category: [level] },
      ]);
    },
  );
});
