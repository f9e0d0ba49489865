import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

describe('HTML remains', () => {
  const cases: [name: string, text: string, expected: (string | string[][])[]][] = [
    ['paragraphs and breaks end lines', '<p>一つ目。</p><p>二つ目<br>三つ目</p>', ['一つ目。/二つ目/三つ目']],
    ['list items are lines', '<ul><li>甲</li><li>乙</li></ul>', ['甲/乙']],
    ['small print begins a line of its own', '効果額 <small>※試算</small>', ['効果額/※試算']],
    ['entities are decoded', 'Ａ&nbsp;&lt;Ｂ&gt; &#12354;&#x3044; &unknown;', ['Ａ\u00a0<Ｂ> あい &unknown;']],
    ['brackets are no tags', '5<10、<例>、＜目標＞、<A>評価、a < b > c', ['5<10、<例>、＜目標＞、<A>評価、a < b > c']],
    ['comments and scripts are no text', '甲<!-- 注 --><script>x<y</script>乙', ['甲乙']],
    [
      'a real table keeps its spans',
      '前\n<table>\n<tr><th rowspan="2">目標</th><th colspan=2>値</th></tr>\n<tr><td>R5</td><td>R6</td></tr>\n\n<tr><td>甲</td><td>1</td></tr></table>\n後',
      [
        '前',
        [
          ['[2x1]目標', '[1x2]値'],
          ['R5', 'R6'],
          ['甲', '1', ''],
        ],
        '後',
      ],
    ],
    [
      'a span longer than the table is cut',
      '<table><tr><td rowspan=9>甲</td><td>乙</td></tr></table>',
      [[['甲', '乙']]],
    ],
  ];
  it.each(cases)('%s', (_, text, expected) => expect(outline(lay(text))).toEqual(expected));

  it.each([
    ['wide spaces in a row across', '<tr><td colspan=3>目標３　　水辺のまち</td></tr>', 'ruled'],
    ['wide spaces in a plain row', '<tr><td>目標３　　水辺</td><td>川　　沿い</td><td>5</td></tr>', 'delimited'],
  ])('keeps a real table whole: %s', (_, row, origin) => {
    const cells = '<tr><td>1</td><td>橋の補修</td><td>土木課</td></tr>';
    const read = lay(`<p>一覧</p>\n<table>\n${cells}\n${row}\n${cells}\n${row}\n${cells}\n</table>\n<p>終わり</p>`);
    expect(read.blocks.map((b) => (b.kind === 'table' ? [b.rows, b.columns, b.origin] : b.kind))).toEqual([
      'paragraph',
      [5, 3, origin],
      'paragraph',
    ]);
  });

  it('shades header cells and nests tables', () => {
    const [table] = lay('<table><tr><th>甲</th><td>乙<table><tr><td>丙</td></tr></table></td></tr></table>').blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.cells.map((c) => c.shaded)).toEqual([true, false]);
    expect(table.cells[1]?.tables[0]?.cells[0]?.lines[0]?.text.value).toBe('丙');
  });

  it('reads headings and bold', () => {
    const lines = lay('<h2>総務部</h2><p><b>方針</b></p>本文').blocks.flatMap((b) =>
      b.kind === 'paragraph' ? b.lines : [],
    );
    expect(lines.map((l) => [l.text.value, l.heading, l.bold])).toEqual([
      ['総務部', 2, false],
      ['方針', undefined, true],
      ['本文', undefined, false],
    ]);
  });
});
