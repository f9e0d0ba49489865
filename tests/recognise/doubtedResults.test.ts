import { expect, it } from 'vitest';
import type { SourceCharacters } from '../../src/model/place.js';
import { doubtUntimelyResults } from '../../src/recognise/doubtedResults.js';
import type { FigureDraft, PlanDraft } from '../../src/recognise/draft.js';
import { recogniseBlocks, table, text } from './blocks.js';

const CHARACTERS = { placeOf: () => ({ line: 1, toLine: 1 }), pageOf: () => null } as unknown as SourceCharacters;

function yearsAfter(asOf: string | null, ...own: readonly (readonly [FigureDraft['kind'], number])[]) {
  const plan = recogniseBlocks([
    table([
      ['番号', '取組', '目標'],
      ['1', '桟橋の修繕', '板を張り替える。'],
    ]),
  ]) as PlanDraft;
  const [record] = plan.records;
  const values = own.map(
    ([kind, fiscalYear]): FigureDraft => ({
      kind,
      fiscalYear,
      comparator: 'eq',
      value: 12,
      unit: null,
      text: text('12'),
    }),
  );
  record?.indicators.push({ name: null, unit: null, text: null, values });
  doubtUntimelyResults(plan, asOf, CHARACTERS);
  return [values.map((v) => v.fiscalYear), record?.doubts.has('figure-ambiguous')];
}

it.each([
  ['a year that begins after the document was written', '2025-03-31', 2025, [null, null, 2026], true],
  ['the year of the document', '2025-04-01', 2025, [2024, 2025, 2026], false],
  ['any year, where no date is known', null, 2030, [2024, 2030, 2026], false],
] as const)('a result of %s', (_, asOf, year, years, isDoubt) => {
  expect(yearsAfter(asOf, ['result', 2024], ['result', year], ['target', 2026])).toEqual([years, isDoubt]);
});
