import { expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const document = (rows: readonly (readonly string[])[]) => {
  const text = ['令和６年度　山里市行政改革実施計画　進捗状況', '', ...rows.map((cells) => cells.join('\t'))].join(
    '\n',
  );
  return importDocument(new TextEncoder().encode(text));
};
const read = async (rows: readonly (readonly string[])[]) => {
  const { records } = await document(rows);
  return records.flatMap((r) =>
    r.progress.flatMap(({ fiscalYear, status, revenueEffect, expenditureEffect }) =>
      status || revenueEffect !== null || expenditureEffect !== null
        ? [[fiscalYear, status, revenueEffect, expenditureEffect]]
        : [],
    ),
  );
};

const FORM = [
  ['番号', '1', '担当課', '農政課'],
  ['取組名', '棚田の保全'],
  ['年度', '令和５年度', '令和６年度', '令和７年度'],
  ['実施状況', '地権者と話し合った。', '水路を直した。', '－'],
];
const READ = [
  [2023, '地権者と話し合った。', 0, 30_000],
  [2024, '水路を直した。', 120_000, 45_000],
];

it.each([
  ['a blank below the label of both', ['効果額（千円）', '歳入', '0', '120', '－'], ['', '歳出', '30', '45', '－']],
  ['nothing left below it', ['効果額（千円）', '歳入', '0', '120', '－'], ['歳出効果（千円）', '30', '45', '－']],
  ['the last values left out', ['効果額（千円）', '歳入', '0', '120', '－'], ['', '歳出', '30', '45']],
])('figures stay below their years behind a label of two cells: %s', async (_, ...effects) => {
  expect(await read([...FORM, ...effects])).toEqual(READ);
});

it('a figure more than there are years is kept without one, and doubts the record', async () => {
  const { records, diagnostics } = await document([...FORM, ['歳入効果（千円）', '0', '120', '45', '60']]);
  expect(records).toMatchObject([
    {
      progress: [{ revenueEffect: 0 }, { revenueEffect: 120_000 }, { fiscalYear: 2025, revenueEffect: 45_000 }],
      extras: [{ label: '歳入効果（千円）', text: '60' }],
      doubts: ['columns-shifted'],
    },
  ]);
  expect(diagnostics.map((d) => d.code)).toContain('columns-shifted');
});

it('a figure below 目標 is what is aimed at in its year, in the unit of the label', async () => {
  const { records } = await document([...FORM, ['目標（人）', '10', '20', '30'], ['実績（人）', '8', '25', '－']]);
  expect(records).toMatchObject([
    {
      objective: null,
      indicators: [
        {
          unit: '人',
          values: [
            { kind: 'target', fiscalYear: 2023, value: 10 },
            { kind: 'target', fiscalYear: 2024, value: 20 },
            { kind: 'target', fiscalYear: 2025, value: 30 },
            { kind: 'result', fiscalYear: 2023, value: 8 },
            { kind: 'result', fiscalYear: 2024, value: 25 },
          ],
        },
      ],
    },
  ]);
});
