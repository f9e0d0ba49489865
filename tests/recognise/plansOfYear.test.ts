import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const read = (...rows: readonly TestCell[][]) =>
  recogniseBlocks([table([...rows])]).records.map((r) => ({
    measures: r.measures?.value,
    schedule: r.schedule.flatMap((s) => s.years.map((y) => `${y.fiscalYear} ${y.text.value}`)),
    indicators: r.indicators.map((i) => [i.name?.value, i.values.map((v) => [v.kind, v.fiscalYear, v.value])]),
  }));

describe('beside what an item is, the plan for one year', () => {
  it('is a step of the schedule, with the targets it states', () => {
    const found = read(
      [
        { text: '番号', down: 2 },
        { text: '事業名', down: 2 },
        { text: '事業内容', down: 2 },
        { text: '令和4年度の実施状況', down: 2 },
        { text: '評価', down: 2 },
        { text: '今後の課題', down: 2 },
        { text: '令和5年度計画', across: 2 },
      ],
      ['内容', '予算額（千円）'],
      [
        '1',
        '渡船の運航',
        '島の高校生が通学に使う渡船を運航する。',
        '２便を運航した。',
        '○',
        '船員が足りない。',
        '夕方の便を加え、便数を３便以上とする。',
        '820',
      ],
      [
        '2',
        '灯台の公開',
        '灯台の内部を公開し、海の歴史を伝える。',
        '公開を見送った。',
        '×',
        '足場が古い。',
        '足場を直し、秋に公開する。',
        '90',
      ],
    );
    expect(found).toEqual([
      {
        measures: '島の高校生が通学に使う渡船を運航する。',
        schedule: ['2023 夕方の便を加え、便数を３便以上とする。'],
        indicators: [['便数', [['target', 2023, 3]]]],
      },
      {
        measures: '灯台の内部を公開し、海の歴史を伝える。',
        schedule: ['2023 足場を直し、秋に公開する。'],
        indicators: [],
      },
    ]);
  });

  it('is what is done where nothing else tells of that', () => {
    const found = read(
      [
        { text: '番号', down: 2 },
        { text: '改革項目', down: 2 },
        { text: '令和5年度', across: 2 },
      ],
      ['計画', '実施状況'],
      ['1', '渡船の運航', '夕方の便を加え、３隻で島を結ぶ。', '夕方の便を加えた。'],
      ['2', '灯台の公開', '足場を直し、秋に内部を公開する。', '足場を直した。'],
    );
    expect(found).toMatchObject([
      { measures: '夕方の便を加え、３隻で島を結ぶ。', schedule: [] },
      { measures: '足場を直し、秋に内部を公開する。', schedule: [] },
    ]);
  });
});
