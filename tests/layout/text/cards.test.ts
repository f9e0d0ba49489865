import { describe, expect, it } from 'vitest';
import { lay, outline, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const plain = (text: string): string => withoutBreaks(text).replace(/\s/g, '');
const read = (lines: readonly string[]): string[] =>
  outline(lay(lines.join('\n'), { isLabel })).map((b) =>
    Array.isArray(b) ? b.map((r) => r.map(plain).join(' ')).join('|') : plain(b),
  );

const PLACE = 36;
const beside = (left: string, right: string): string => `${left.padEnd(PLACE)}${right}`;

const cards = (names: readonly [string, string]): string[] => [
  beside(names[0], names[1]),
  beside('担当課   水門課', '担当課   堤防課'),
  beside('現状     門の鍵の型がまちまちで、夜に開か', '現状     草を刈る人が減り、見回りが届か'),
  beside('         ない門がある。', '         ない所がある。'),
  beside('目標     夜でも半時間で開ける。', '目標     年に三度刈る。'),
  beside('取組内容 型を一つにまとめる。', '取組内容 団体に鎌を貸す。'),
  beside('成果     半日で見回れた。', '成果     団体が二つ増えた。'),
];

describe('rows of cards side by side', () => {
  it('begin with the numbered names of the cards', () => {
    const blocks = read(['        令和６年度 水辺のお約束', ...cards(['1 水門の点検を早める', '2 草刈りを広げる'])]);
    expect(blocks).toEqual([
      expect.stringContaining('お約束'),
      '1水門の点検を早める',
      expect.stringMatching(/^担当課 水門課.*半日で見回れた。$/),
      '2草刈りを広げる',
      expect.stringMatching(/^担当課 堤防課.*団体が二つ増えた。$/),
    ]);
  });

  it('have their heading above them, and not at the end of the card before', () => {
    const blocks = read([
      '        令和６年度 水辺のお約束',
      'テーマ１ 水門を守る',
      ...cards(['1 水門の点検を早める', '2 草刈りを広げる']),
      '',
      'テーマ２ 広場を守る',
      ...cards(['3 木陰をつくる', '4 長椅子を直す']),
    ]);
    const at = (text: string): number => blocks.findIndex((b) => b.includes(text));
    const order = ['テーマ１', '1水門', '2草刈り', 'テーマ２', '3木陰', '4長椅子'].map(at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(blocks[at('テーマ２')]).not.toContain('草刈り');
    expect(blocks[at('テーマ２')]).not.toContain('団体');
  });

  it('are parted where the same label begins the next card one space behind a full line', () => {
    const pair = (label: string, left: string, right: string): string => `${label} ${left} ${label} ${right}`;
    const blocks = read([
      beside('1 水門の点検を早める', '2 草刈りを広げる'),
      beside('担当課   水門課', '担当課   堤防課'),
      pair(
        '現状',
        '門の鍵の型がまちまちで、夜に開かない門が三つもあるのです。',
        '草を刈る人が減り、見回りが届かない所が五つもあるのです。',
      ),
      pair(
        '目標',
        '夜でも半時間で門が開くように、係の手順をすべて改めます。',
        '年に三度は草を刈れるように、団体の数を二つは増やします。',
      ),
      pair(
        '成果',
        '半日で見回れるようになり、鍵の型が一つにまとまりました。',
        '団体が二つ増え、見回りの届かない所が一つもなくなりました。',
      ),
      beside('取組内容 型を一つにまとめる。', '取組内容 団体に鎌を貸す。'),
      beside('実績値   三つ', '実績値   二つ'),
    ]);
    const right = blocks.indexOf('2草刈りを広げる');
    expect(right).toBeGreaterThan(0);
    expect(blocks.slice(0, right).join('')).toMatch(/三つもあるのです。.*まとまりました。.*三つ$/s);
    expect(blocks.slice(right).join('')).toMatch(/堤防課.*五つもあるのです。.*なくなりました。.*二つ$/s);
    expect(blocks.slice(0, right).join('')).not.toContain('草を刈る人');
  });
});
