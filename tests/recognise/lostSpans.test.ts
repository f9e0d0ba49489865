import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = (origin: 'delimited' | 'aligned', indent: boolean, state: string, first: string) =>
  table(
    [
      ['現状と課題', state, '', ''],
      ['目標', '安全に渡れる橋にする。', '', ''],
      ['実施工程', '令和６年度', '令和７年度', '令和８年度'],
      ['', first, '工事', '点検'],
      ['担当課', '橋りょう課', '', ''],
    ].map((row) => (indent ? ['', ...row] : row)),
    origin,
  );

it.each([
  ['blanks for merged cells', 'delimited', false],
  ['a blank column at the side as well', 'delimited', true],
  ['white space for merged cells', 'aligned', false],
] as const)('a form below its heading is read though a converter left %s', (_, origin, indent) => {
  const read = records(
    paragraph('（1） 橋の補修'),
    form(origin, indent, '古い橋が多い。', '設計'),
    paragraph('（2） 橋の拡幅'),
    form(origin, indent, '狭い橋が多い。', '測量'),
  );
  expect(read).toMatchObject(
    [
      ['橋の補修', '古い橋が多い。', '設計'],
      ['橋の拡幅', '狭い橋が多い。', '測量'],
    ].map(([title, currentState, first]) => ({
      title,
      currentState,
      divisions: ['橋りょう課'],
      schedule: [{ years: [{ fiscalYear: 2024, text: first }, { fiscalYear: 2025 }, { fiscalYear: 2026 }] }],
    })),
  );
});

it('blank cells of a register stay blank', () => {
  const read = records(
    table(
      [
        ['番号', '取組名', '目標', '実績'],
        ['1', '橋の補修', '', ''],
        ['2', '橋の拡幅', '', ''],
      ],
      'delimited',
    ),
  );
  expect(read.map((r) => r.title)).toEqual(['橋の補修', '橋の拡幅']);
});
