import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const isLabel = (text: string): boolean =>
  /^(?:番号|№|目標|取組|取組項目|担当課|取組の?内容|結果|評価|数値目標（令和7年度）|3　重点取組)$/.test(text);
const paragraphs = (...texts: string[]): string => `${texts.join('\n\n')}\n`;
const read = (...texts: string[]) => outline(lay(paragraphs(...texts), { isLabel }));

describe('a table of which each cell is a paragraph', () => {
  it.each([
    ['①', '②', '③'],
    ['1', '2', '3'],
    ['(1)', '(2)', '(3)'],
    ['1-1', '1-2', '2-1'],
    ['No.4', 'No.5', 'No.6'],
    ['Ⅰ', 'Ⅱ', 'Ⅲ'],
    ['重点１', '重点２', '重点３'],
  ])('is read by the numbers of its rows: %s', (...numbers) => {
    const head = ['番号', '取組項目', '担当課', '取組の内容'];
    const rows = [
      ['渡し舟の再開', '水路課', '船頭を募り、舟を動かす。'],
      ['土手の草刈り', '土手課', '年に三度、草を刈る。'],
      ['水門の改修', '水路課', '－'],
    ].map((row, i) => [numbers[i] as string, ...row]);
    const laid = read('さざなみ市の取組', '3　重点取組', ...head, ...rows.flat(), '※ 以上のとおり');
    expect(laid).toEqual(['さざなみ市の取組', '3　重点取組', [head, ...rows], '※ 以上のとおり']);
  });

  it('has cells that span rows left of the numbers', () => {
    const cells = lay(
      paragraphs(
        ...['目標', '№', '取組', '結果', '評価'],
        ...['花の町', '①', '花を植える。', '植えた。', '○'],
        ...['②', '種をまく。', 'まいた。', '△'],
        ...['水の町', '③', '川を掃く。', '掃いた。', '○'],
        '《部長総括》',
        '町は美しくなった。',
      ),
      { isLabel },
    ).blocks.flatMap((b) => (b.kind === 'table' ? b.cells : []));
    const spans = cells.filter((c) => c.column === 0).map((c) => [c.lines[0]?.text.value, c.row, c.rowSpan]);
    expect(spans).toEqual([
      ['目標', 0, 1],
      ['花の町', 1, 2],
      ['水の町', 3, 1],
    ]);
    expect(cells).toHaveLength(5 + 5 + 4 + 5);
  });

  it('is none where a cell is missing', () => {
    const laid = lay(
      paragraphs(
        ...['番号', '取組項目', '担当課', '取組の内容'],
        ...['①', '渡し舟の再開', '水路課', '舟を動かす。'],
        ...['②', '土手の草刈り', '草を刈る。'],
        ...['③', '水門の改修', '水路課', '水門を直す。'],
      ),
      { isLabel },
    );
    expect(laid.blocks.every((b) => b.kind === 'paragraph')).toBe(true);
  });
});
