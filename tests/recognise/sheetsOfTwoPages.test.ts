import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { filled, paragraph, recogniseBlocks, table } from './blocks.js';

const down = (text: string) => ({ text, down: 2 });
const records = (...blocks: Block[]) => recogniseBlocks(blocks, 2023).records.map(filled);

/** A sheet about a measure on two pages, the second of which names it again. */
const sheet = (number: string, name: string) => [
  table([
    ['施策番号', number, '施策名', name],
    ['主管部', '港湾部', '主管課', '航路課'],
  ]),
  paragraph('２　成果指標の達成状況'),
  table([
    ['№', '指標名（単位）', '基準値（Ｒ２）', '区分', 'Ｒ４', 'Ｒ５', '達成率'],
    [down('①'), down('渡し船に乗った人の数（人）'), down('180'), '目標', '200', '240', down('95％')],
    ['実績', '190', '228'],
    [down('②'), down('直した桟橋の数（基）'), down('―'), '目標', '2', '4', down('100％')],
    ['実績', '2', '4'],
  ]),
  paragraph('（２／２）'),
  paragraph(`施策${number}　${name}`),
  paragraph('３　施策の評価'),
  table([
    ['令和５年度の主な取組', '船頭を三人雇い入れました。'],
    ['取組の成果', '客が倍になりました。'],
    ['行政評価委員会の意見', '冬も船を出されたい。'],
  ]),
  paragraph('４　施策を構成する事務事業\n（単位：千円）'),
  table([
    ['番号', '事務事業名', '担当課', 'Ｒ５決算', '方向性'],
    ['１', '渡し船の運航', '航路課', '3,200', '拡充'],
    ['２', '桟橋の修繕', '航路課', '1,100', '継続'],
  ]),
];

describe('a sheet that goes on on a second page', () => {
  const read = records(...sheet('１－３', '渡し場の再生'), ...sheet('１－５', '灯台の公開'));

  it('is one record, with its number and name printed again and the works that it is made of', () => {
    expect(read.map((r) => [r.number, r.title, r.divisions])).toEqual([
      ['１－３', '渡し場の再生', ['航路課']],
      ['１－５', '灯台の公開', ['航路課']],
    ]);
    const texts = ((read[0]?.extras ?? []) as { text: string }[]).map((e) => e.text);
    for (const work of ['渡し船の運航', '桟橋の修繕']) expect(texts).toContainEqual(expect.stringContaining(work));
  });

  it('has the indicators that № counts, a row for each kind', () => {
    expect(read[0]?.indicators).toMatchObject([
      { name: '渡し船に乗った人の数', values: expect.arrayContaining([expect.objectContaining({ value: 228 })]) },
      { name: '直した桟橋の数', values: expect.arrayContaining([expect.objectContaining({ value: 4 })]) },
    ]);
  });

  it('tells what was done in its year, and keeps what a board said apart', () => {
    expect(read[0]?.progress).toMatchObject([
      { fiscalYear: 2023, status: '船頭を三人雇い入れました。', outcome: '客が倍になりました。' },
    ]);
    expect(read[0]?.extras).toContainEqual({ label: '行政評価委員会の意見', text: '冬も船を出されたい。' });
  });
});
