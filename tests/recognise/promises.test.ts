import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const told = [
  ['橋の下に広場をつくります', '公園課', '図面を引いた。', '杭を打つ。'],
  ['夜の図書館をひらきます', '図書課', '灯りを替えた。', '夏に試す。'],
] as const;

describe('promises that are followed up', () => {
  it.each([
    ['公約番号', '市民の皆さまとの約束', '関係する課', 'これまでの取組の状況', '今後の予定'],
    ['番号', '町民へのお約束', '担当課', '進捗状況', '今後の取組'],
    ['№', '約束', '推進役の課', '取り組んだこと', 'これからの進め方'],
    ['項番', '村民のみなさんとの約束', 'まとめ役の部署', '実施状況', '次の一歩'],
  ])('are the items: %s | %s | %s', (...head) => {
    const rows = [head, ...told.map((cells, i) => [String(i + 1), ...cells])];
    expect(records(table(rows))).toMatchObject(told.map(([title, division]) => ({ title, divisions: [division] })));
  });

  it.each(['公約', '公約事項', 'マニフェスト項目'])('are named by their sentences: %s', (label) => {
    const rows = [
      ['番号', label, '担当課', '進捗状況'],
      ['1', '橋の下に広場をつくります。', '公園課', '図面を引いた。'],
      ['2', '夜の図書館をひらきます。', '図書課', '灯りを替えた。'],
    ];
    expect(records(table(rows))).toMatchObject([
      { title: '橋の下に広場をつくります。' },
      { title: '夜の図書館をひらきます。' },
    ]);
  });

  it('stay goals where a name stands beside them', () => {
    const rows = [
      ['番号', '取組名', '約束', '担当課', '進捗状況'],
      ['1', '広場の整備', '橋の下に広場をつくります', '公園課', '図面を引いた。'],
      ['2', '夜間の開館', '夜の図書館をひらきます', '図書課', '灯りを替えた。'],
    ];
    expect(records(table(rows))).toMatchObject([
      { title: '広場の整備', objective: '橋の下に広場をつくります' },
      { title: '夜間の開館', objective: '夜の図書館をひらきます' },
    ]);
  });
});
