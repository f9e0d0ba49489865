import { expect, test } from 'vitest';
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
