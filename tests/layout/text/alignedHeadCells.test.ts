import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const blocks = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));
const read = (lines: readonly string[]) => blocks(lines)[0] as string[][];

/** A line of texts that begin at these places, in characters. */
const line = (...texts: readonly (readonly [place: number, text: string])[]): string =>
  texts.reduce((out, [place, text]) => out.padEnd(place) + text, '');

describe('a head whose labels stand in the middle of its height', () => {
  const rows = [
    line([2, '1'], [8, '花壇を増やす'], [24, '公園課'], [36, '20か所'], [48, '24か所'], [60, 'Ａ']),
    line([2, '2'], [8, '木陰を増やす'], [24, '緑地課'], [36, '150本'], [48, '142本'], [60, 'Ｂ']),
    line([2, '3'], [8, '街灯を替える'], [24, '管財課'], [36, '90基'], [48, '90基'], [60, 'Ａ']),
  ];

  it('is put together from lines above and below: 番 … 号, 評 … 価', () => {
    const table = read([
      line([1, '番'], [60, '評']),
      line([8, '取組項目'], [24, '担当課'], [36, '目標値'], [48, '実績値']),
      line([1, '号'], [60, '価']),
      ...rows,
    ]);
    expect(table[0]).toEqual(['番号', '取組項目', '担当課', '目標値', '実績値', '評価'].map(expectStack));
    expect(table.slice(1).map((r) => r[0])).toEqual(['1', '2', '3']);
  });

  it('has the common label of two over both, and the single ones beside it', () => {
    const table = read([
      line([39, '令和６年度']),
      line([0, '番号'], [8, '取組項目'], [24, '担当課'], [59, '評価']),
      line([36, '目標値'], [48, '実績値']),
      ...rows,
    ]);
    expect(table[0]).toEqual(['[2x1]番号', '[2x1]取組項目', '[2x1]担当課', '[1x2]令和６年度', '[2x1]評価']);
    expect(table[1]).toEqual(['目標値', '実績値']);
    expect(table[2]?.[0]).toBe('1');
  });

  it('takes no row of the body, nor a legend above it', () => {
    const table = read([
      line([1, '番'], [60, '評']),
      line([8, '取組項目'], [24, '担当課'], [36, '目標値'], [48, '実績値']),
      line([1, '号'], [60, '価']),
      '〔まちづくり部〕',
      ...rows,
    ]);
    expect(table[0]?.[0]).toMatch(/番.{0,2}号$/);
    expect(table[1]?.[0]).toContain('まちづくり部');
  });

  it('takes no numbered heading above it', () => {
    const [heading, table] = blocks([
      '２　歩きたくなる町',
      line([0, '番号'], [8, '取組項目'], [24, '担当課'], [36, '目標値'], [48, '実績値'], [60, '評価']),
      ...rows,
    ]);
    expect(heading).toContain('歩きたくなる町');
    expect(table?.[0]?.[0]).toBe('番号');
  });
});

/** A label's lines, however they are joined. */
function expectStack(label: string): unknown {
  return expect.stringMatching(new RegExp(`^${[...label].join('[?/↩]*')}$`));
}
