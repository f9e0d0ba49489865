import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const item = (...outcome: string[]) =>
  records(
    paragraph('令和6年度 部の運営方針と取組結果'),
    table([
      ['取組項目', '渡し舟の再開'],
      ['今年度の目標', '・船頭の登録者数　45人\n・運航の回数　120回'],
      ['成果', outcome.join('\n')],
    ]),
  )[0] as { indicators: { name: string; values: { kind: string; value: number }[] }[] };
const resultsOf = (...outcome: string[]) =>
  item(...outcome).indicators.map(({ name, values }) => [name, values.find((v) => v.kind === 'result')?.value]);

describe('figures in a list of outcomes', () => {
  it('are the results of the indicators that the entries name', () => {
    expect(resultsOf('・船頭の登録者数　38人', '・運航の回数：131回')).toEqual([
      ['船頭の登録者数', 38],
      ['運航の回数', 131],
    ]);
  });

  it.each([
    ['of another name', '・待合所の利用者数　38人'],
    ['of another unit', '・船頭の登録者数　38団体'],
    ['told in a sentence', '・船頭の登録者数　38人となり、前年度を上回った。'],
  ])('%s are none', (_, entry) => {
    expect(resultsOf(entry, '・岸の清掃を始めた。')).toEqual([
      ['船頭の登録者数', undefined],
      ['運航の回数', undefined],
    ]);
  });
});
