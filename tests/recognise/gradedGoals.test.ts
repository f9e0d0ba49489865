import { describe, expect, it, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { paragraph, records, table } from './blocks.js';

const legend = paragraph('しるしの見方　★ 約束を上回った　● 約束どおりできた　◐ 一部できた　○ できなかった');
const rows = [
  ['★', '誓い1', '桟橋に夜の灯を12か所つけます！'],
  ['○', '誓い2', '渡し船の便を増やします！'],
  ['◐', '誓い3', '岸の柵を塗り替えます！'],
];

describe('goals behind the marks of how they came out', () => {
  it('are an item each, graded by the legend and not by custom', () => {
    expect(records(paragraph('港湾部'), legend, table(rows, 'aligned'))).toMatchObject([
      {
        department: '港湾部',
        number: '誓い1',
        objective: '桟橋に夜の灯を12か所つけます！',
        achievement: { label: '★', meaning: '約束を上回った', level: 'exceeded' },
      },
      { number: '誓い2', objective: '渡し船の便を増やします！', achievement: { label: '○', level: 'missed' } },
      { number: '誓い3', objective: '岸の柵を塗り替えます！', achievement: { label: '◐', level: 'partial' } },
    ]);
  });

  it('stand in one cell, one below the other', () => {
    const cell = rows.map((r) => r.join(' ')).join('\n');
    const form = table([
      ['私たちの約束', cell],
      ['一年を終えて', '灯は予定より早くつきました。'],
    ]);
    const found = records(paragraph('港湾部'), legend, form);
    expect(found.map((r) => [r.number, r.objective])).toEqual(rows.map((r) => [r[1], r[2]]));
  });

  test.each([
    ['whose numbers jump', rows.filter((_, i) => i !== 1)],
    ['of which one was cut off', [...rows.slice(0, 2), ['◐', '誓い3', '岸の柵を塗り']]],
    ['of which one has no mark of the legend', [...rows.slice(0, 2), ['◇', '誓い3', '岸の柵を塗り替えます！']]],
  ])('are not read from a list %s', (_, list) => {
    expect(records(paragraph('港湾部'), legend, table(list, 'aligned')).some((r) => r.objective)).toBe(false);
  });

  it('are not read where no legend explains the marks', () => {
    const found = records(paragraph('港湾部'), table(rows, 'aligned'));
    expect(found.filter((r) => r.achievement)).toEqual([]);
  });
});

it('a half circle is a mark that a legend explains line by line, too', async () => {
  const html = `<h1>渚浜市 公約の進捗 令和4年度</h1><p>●　達成した</p><p>◐　一部を達成した</p><p>○　達成できなかった</p>
<table><tr><th>番号</th><th>公約</th><th>評価</th></tr><tr><td>1</td><td>桟橋の灯</td><td>◐</td></tr>
<tr><td>2</td><td>渡し船の増便</td><td>○</td></tr></table>`;
  const { records: found } = await importDocument(new TextEncoder().encode(html), { path: 'plan.txt' });
  expect(found.map((r) => r.achievement?.level)).toEqual(['partial', 'missed']);
});
