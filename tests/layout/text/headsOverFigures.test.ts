import { describe, expect, it } from 'vitest';
import { putHeadsOverFigures } from '../../../src/layout/text/aligned/headsOverFigures.js';
import { wordsOf } from './helpers.js';

const read = (lines: readonly string[]) => {
  const source = lines.join('\n');
  return putHeadsOverFigures(source, wordsOf(source)).map((l) =>
    l.map((w) => [source.slice(w.from, w.to), w.x0] as const),
  );
};

const HEAD = '指標      区分      指標名                単位     R4実績 R5目標 R5実績 R6目標';
const ROWS = [
  '        活動指標    講習の開催回数               回         14       16      18     20',
  '        成果指標    枯れない花の割合              ％       96.2     97.0    97.1   97.0',
];

describe('putHeadsOverFigures', () => {
  it('puts each year over its figures', () => {
    const [head, ...rows] = read([HEAD, ...ROWS]);
    for (const [k, [, x0]] of (head ?? []).slice(-4).entries()) {
      const figures = rows.map((r) => r.at(k - 4) as readonly [string, number]);
      for (const [figure, at] of figures) expect(x0 < at + figure.length && at < x0 + 4).toBe(true);
    }
  });

  it.each([
    ['a row with more figures than years', [HEAD, ROWS[0] as string, `${ROWS[1]}   12`]],
    ['a single row', [HEAD, ROWS[0] as string]],
    ['figures that do not stand apart', [HEAD, ROWS[0] as string, `${ROWS[1]}`.replaceAll(/ {4,}/g, '   ')]],
    [
      'years over their figures already',
      ['指標   R4実績  R5実績  R6実績', '講習      14     16     18', '植え付け  96     97     99'],
    ],
  ])('leaves a head over %s', (_, lines) => {
    const [head] = read(lines);
    expect(head).toEqual([...(lines[0] as string).matchAll(/\S+/g)].map((m) => [m[0], m.index]));
  });
});

describe('rows with fewer figures than the head has years', () => {
  const YEARS = '   指標     単位    令和３年度   区分   令和４年度 令和５年度 令和６年度 令和８年度';
  const FEWER = [
    '                            目標値       60        62        64         68',
    '灯りの数     本       58        実績値       59        61        65',
    '                            達成率      98％      99％      101％',
    '                            目標値       30        32        34         40',
  ];
  const overlapsOf = (lines: readonly string[]): boolean[] => {
    const [head, ...rows] = read(lines);
    const years = (head ?? []).filter(([text]) => text.startsWith('令和')).slice(-4);
    const full = rows.filter((r) => r.length === 5).map((r) => r.slice(1));
    return full.flatMap((r) =>
      r.map(([figure, x], k) => {
        const [text, at] = years[k] as readonly [string, number];
        return at < x + figure.length && x < at + text.length;
      }),
    );
  };

  it('stand in the columns that the full ones show', () => {
    expect(overlapsOf([YEARS, ...FEWER])).toEqual(new Array(8).fill(true));
  });

  it('leave a note behind the last year with it', () => {
    const [head] = read([`${YEARS}  （最終）`, ...FEWER]);
    expect(head?.at(-1)?.[0]).toBe('令和８年度  （最終）');
  });

  it('tell nothing where one of their figures stands between two columns', () => {
    const [head] = read([YEARS, ...FEWER, '灯りの数     本       58     実績値                59        61']);
    expect(head?.map(([, x]) => x)).toEqual([...YEARS.matchAll(/\S+/g)].map((m) => m.index));
  });
});
