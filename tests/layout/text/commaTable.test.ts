import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const HEAD = '番号,事業名,担当課';
const labels = { isLabel: (text: string) => HEAD.split(',').includes(text) };
const ROWS = ['1,橋の補修,土木課', '2,川の清掃,環境課'];

describe('comma-separated rows', () => {
  const cases: [name: string, text: string, expected: (string | string[][])[]][] = [
    [
      'become a table, with running text around them',
      ['事業の一覧', HEAD, ...ROWS, '※金額は税込みです。', '', '終わり'].join('\n'),
      [
        '事業の一覧',
        [
          ['番号', '事業名', '担当課'],
          ['1', '橋の補修', '土木課'],
          ['2', '川の清掃', '環境課'],
        ],
        '※金額は税込みです。',
        '終わり',
      ],
    ],
    [
      'may hold commas, quotation marks and line breaks in quoted fields',
      [HEAD, '1,"橋、\n川, ""池""","1,250"', '2,,"土木課"'].join('\n'),
      [
        [
          ['番号', '事業名', '担当課'],
          ['1', '橋、?/川, "池"', '1,250'],
          ['2', '', '土木課'],
        ],
      ],
    ],
    [
      'keep a title over a group of rows, however many commas follow it',
      ['部名：水道部,,', HEAD, ...ROWS, '水を守る', '3,井戸の調査,水道課'].join('\n'),
      [
        [
          ['部名：水道部', '', ''],
          ['番号', '事業名', '担当課'],
          ['1', '橋の補修', '土木課'],
          ['2', '川の清掃', '環境課'],
          ['水を守る', '', ''],
          ['3', '井戸の調査', '水道課'],
        ],
      ],
    ],
  ];
  it.each(cases)('%s', (_, text, expected) => expect(outline(lay(text))).toEqual(expected));

  it.each([
    ['commas', (cells: string[]) => cells.join(',')],
    ['pipes', (cells: string[]) => `| ${cells.join(' | ')} |`],
    ['tabs', (cells: string[]) => cells.join('\t')],
  ])('give a sheet’s title as running text, parted by %s', (_, join) => {
    const rows = [
      ['令和6年度 事業一覧', '', ''],
      ['（速報）', '', ''],
      HEAD.split(','),
      ...ROWS.map((r) => r.split(',')),
    ];
    expect(outline(lay(rows.map(join).join('\n'), labels))).toEqual(['令和6年度 事業一覧', '（速報）', rows.slice(2)]);
  });

  it.each([
    ['thousands', ['橋の補修 1,250 2,300', '川の清掃 1,100 4,500', '井戸の調査 3,100 4,800']],
    ['sentences', ['red, white, blue', 'oak, ash, elm', 'cod, eel, ray']],
    ['two rows', [HEAD, '1,橋の補修,土木課']],
    ['rows of other widths', [HEAD, '橋,川', 'a,b,c,d,e', '池']],
  ])('are not %s', (_, lines) => {
    expect(lay(lines.join('\n')).blocks.some((b) => b.kind === 'table' && b.origin === 'delimited')).toBe(false);
  });

  it('are read in time that grows with the text alone', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `${i},事業${i},"課${i}, 係"`).join('\n');
    const begun = performance.now();
    expect(lay(text).blocks).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
