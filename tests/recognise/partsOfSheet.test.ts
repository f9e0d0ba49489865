import { describe, expect, it, test } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, records, table } from './blocks.js';

const sheet = (number: string, name: string, heading: string, last: string) => [
  table([
    ['施策番号', number, '施策名', name],
    ['現状と課題', { text: '船着場が古い。', across: 3 }],
  ]),
  paragraph(heading),
  table([
    ['事務事業名', '所属', '令和６年度決算額（千円）', last],
    ['桟橋の修繕', '港湾課', '1,200', '高い'],
    ['渡し船の運航', '交通課', '3,400', '普通'],
  ]),
  paragraph('■ 評価'),
  table([
    ['総合評価', 'Ａ'],
    ['今後の方向性', '便数を増やす。'],
  ]),
];

test('the works that a measure is made of are told in its sheet, which goes on below them', () => {
  const read = records(
    ...sheet('3', '渡し船の利用', '■ 構成事業', '貢献度'),
    ...sheet('4', '水辺の散策', '■ 施策を構成する事務事業（令和６年度）', '貢献度'),
  );
  expect(read).toMatchObject(
    ['渡し船の利用', '水辺の散策'].map((title) => ({
      title,
      achievement: { label: 'Ａ' },
      extras: expect.arrayContaining([
        expect.objectContaining({ text: '桟橋の修繕　港湾課　1,200　高い' }),
        expect.objectContaining({ text: '渡し船の運航　交通課　3,400　普通' }),
      ]),
    })),
  );
});

test('works with goals of their own are items', () => {
  const read = records(...sheet('3', '渡し船の利用', '■ 構成事業', '目標'));
  expect(read.map((r) => r.title)).toEqual(expect.arrayContaining(['桟橋の修繕', '渡し船の運航']));
});

describe('works told of between the parts of an evaluated measure', () => {
  const measure = (number: string, name: string, list: readonly Block[]) => [
    table([
      ['施策番号', number, '施策名', name],
      ['目指す姿', { text: '船が行き交っている。', across: 3 }],
    ]),
    table([
      ['指標名', '単位', '目標値', '実績値'],
      ['乗った人の数', '人', '400', '380'],
    ]),
    ...list,
    paragraph('４ まとめ'),
    table([
      ['現状と課題', '船着場が古い。'],
      ['今後の方針', '便数を増やす。'],
    ]),
  ];
  const rows = [
    ['事業名', '主な取組', '進捗'],
    ['桟橋の修繕', '板の張り替え', '計画どおり'],
    ['渡し船の運航', '増便', 'やや遅れ'],
  ];
  const told = (list: readonly Block[]) =>
    records(...measure('3', '渡し船の利用', list), ...measure('4', '水辺の散策', list));
  const expected = ['渡し船の利用', '水辺の散策'].map((title) => ({
    title,
    currentState: '船着場が古い。',
    progress: [{ nextSteps: '便数を増やす。' }],
    extras: [{ text: '桟橋の修繕　板の張り替え　計画どおり' }, { text: '渡し船の運航　増便　やや遅れ' }],
  }));

  it.each(['３ 主要な構成事業の進捗状況', '３ 主な事業', '■ 施策を支える取組'])('are its parts below %s', (heading) => {
    const read = told([paragraph(heading), table(rows)]);
    expect(read).toMatchObject(expected);
    expect(read.map((r) => r.category ?? [])).toEqual([[], []]);
  });

  it('are its parts where the heading is the first row of their table', () => {
    expect(told([table([[{ text: '３ 主な事業の状況', across: 3 }], ...rows])])).toMatchObject(expected);
  });

  it('are items where each has a unit of its own', () => {
    const owned = rows.map((row, i) => [...row, i === 0 ? '担当課' : '港湾課']);
    expect(told([paragraph('３ 主な事業'), table(owned)]).map((r) => r.title)).toContain('桟橋の修繕');
  });
});
