import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

/** An item of running text with a list below its last label. */
const item = (label: string, ...entries: string[]) =>
  records(
    paragraph('１　渡し舟の再開'),
    paragraph('いまの姿：舟が岸につながれたままです。'),
    paragraph(`${label}：`),
    ...entries.map((e) => paragraph(e)),
  );

describe('a list below how far it is to come', () => {
  it('is what tells that it is reached, an entry a bullet, with its figures', () => {
    expect(item('到達点', '・船頭の登録者数　45人', '・1人1日当たりの運航　6回以上')).toMatchObject([
      {
        criteria: ['船頭の登録者数　45人', '1人1日当たりの運航　6回以上'],
        indicators: [
          { name: '船頭の登録者数', values: [{ kind: 'target', value: 45 }] },
          { name: '1人1日当たりの運航', values: [{ kind: 'target', comparator: 'gte', value: 6 }] },
        ],
      },
    ]);
  });

  it('stays figures where values are asked for', () => {
    const [read] = item('目標値', '・船頭の登録者数　45人');
    expect(read).toMatchObject({ indicators: [{ name: '船頭の登録者数' }] });
    expect(read).not.toHaveProperty('criteria');
  });

  it('stays figures where nothing is named', () => {
    const [read] = records(
      table([
        ['取組項目', '渡し舟の再開'],
        ['指標', '船頭の登録者数'],
        ['到達点', '45人'],
      ]),
    );
    expect(read).toMatchObject({ indicators: [{ values: [{ value: 45 }] }] });
    expect(read).not.toHaveProperty('criteria');
  });

  it.each([
    ['a figure an entry', ['・船頭の登録者数　45人', '・運航の回数　120回']],
    ['a thing beside figures', ['・船頭の登録者数　45人', '・待合所の開設（７月）']],
    ['a plan beside figures', ['・船頭の登録者数　45人', '・航路の計画の取りまとめ']],
  ])('is so below the word for any goal, with %s', (_, entries) => {
    const [read] = item('今年度の目標', ...entries);
    expect(read).toMatchObject({ criteria: entries.map((e) => e.slice(1)) });
    expect(read).not.toHaveProperty('objective');
  });

  it.each([
    ['sentences', ['・船頭を増やし、45人とします。', '・運航の回数を増やします。']],
    ['few figures among them', ['・船頭の登録者数　45人', '・待合所の開設', '・航路の計画の公表']],
  ])('is the goal with %s', (_, entries) => {
    const [read] = item('今年度の目標', ...entries);
    expect(read).toMatchObject({ objective: entries.join('\n') });
    expect(read).not.toHaveProperty('criteria');
  });
});
