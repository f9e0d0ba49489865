import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const register = table([
  ['No.', '取組項目', '担当課', '評価'],
  ['1', '渡し舟の運航', '港湾課', '○'],
  ['2', '灯台の公開', '観光課', '△'],
]);
const departments = (...lines: readonly string[]) =>
  new Set(
    records(...lines.map((l) => paragraph(l)), paragraph('取組項目別の状況'), register).map(
      (r) => r.department ?? null,
    ),
  );

it.each([
  ['令和７年（2025年）８月', '渡ヶ島市 行財政改革部'],
  ['令和７年８月', '渡ヶ島市行財政改革部'],
  ['令和７年８月１日', '渡ヶ島町　政策推進部'],
])('%s above %s says who publishes the document', (date, office) => {
  expect(departments(`${date}\n${office}`)).toEqual(new Set([null]));
});

it('is the department whose part begins without a date', () => {
  expect(departments('行財政改革部')).toEqual(new Set(['行財政改革部']));
});
