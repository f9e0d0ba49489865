import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = (word: string, name: string, ...rows: string[][]) => table([[word, name, '担当課', '港湾課'], ...rows]);
const MEASURED = [
  ['目標指標', '基準値', '実績値', '評価'],
  ['渡し舟の便数', '10便', '12便', '◎'],
];

describe('tables that one word counts at their corners', () => {
  it('tell of an item each, whatever the word', () => {
    const found = records(
      paragraph('施策評価表　施策０２　海の道'),
      form('展開方向０１', '渡し舟を残します。', ...MEASURED),
      form('展開方向０２', '桟橋を直します。', ...MEASURED),
      paragraph('施策評価表　施策０３　海の幸'),
      form('展開方向０１', '朝市を続けます。', ...MEASURED),
    );
    expect(found.map((r) => [r.number, r.title, (r.category as string[]).map((c) => c.replace(/\s/g, ''))])).toEqual([
      ['展開方向０１', '渡し舟を残します。', ['施策０２海の道']],
      ['展開方向０２', '桟橋を直します。', ['施策０２海の道']],
      ['展開方向０１', '朝市を続けます。', ['施策０３海の幸']],
    ]);
  });

  it('count levels where the tables name items of their own', () => {
    const items = [
      ['番号', '取組名', '担当課', '評価'],
      ['1', '渡し舟の便を増やす', '港湾課', '◎'],
      ['2', '桟橋の板を替える', '港湾課', '○'],
    ];
    const found = records(form('展開方向０１', '渡し舟を残す', ...items), form('展開方向０２', '桟橋を直す', ...items));
    expect(found.some((r) => r.title === '渡し舟を残す')).toBe(false);
  });

  it('are none where a single table has such a corner', () => {
    expect(records(form('展開方向０１', '渡し舟を残します。', ...MEASURED)).map((r) => r.number ?? null)).not.toContain(
      '展開方向０１',
    );
  });

  it('go on at the corners of the forms below in the same table', () => {
    const goal = (word: string, name: string, aim: string) => [
      [word, name, '担当課', '港湾課'],
      ['目　標', aim, '達成度', '◎'],
      ['取組の成果', `${aim}そのとおりになりました。`, '', ''],
    ];
    for (const word of ['部局目標', '組織目標', '展開方向']) {
      const found = records(
        table([
          ...goal(`${word}１`, '渡し舟の維持', '便を増やします。'),
          ...goal(`${word}２`, '桟橋の修理', '板を替えます。'),
        ]),
        table(goal(`${word}１`, '朝市の支援', '店を増やします。')),
      );
      expect(found.map((r) => [r.number, r.title, r.objective])).toEqual([
        [`${word}１`, '渡し舟の維持', '便を増やします。'],
        [`${word}２`, '桟橋の修理', '板を替えます。'],
        [`${word}１`, '朝市の支援', '店を増やします。'],
      ]);
    }
  });
});
