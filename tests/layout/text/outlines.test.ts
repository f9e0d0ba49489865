import { describe, expect, it } from 'vitest';
import { lay, outline, withoutBreaks } from './helpers.js';

const LABELS = /^(?:指標|基準値|目標値|実績値|取組内容|目標|結果|評価|今後の取組|担当課)(?:[（(].*)?$/;
const isLabel = (text: string): boolean => LABELS.test(text.replace(/\s/g, ''));
const read = (...lines: string[]) => outline(lay(lines.join('\n'), { isLabel }));

const item = (mark: string, name: string, figures: string): string[] => [
  `${mark} ${name}`,
  '〈取組内容〉',
  ` ${name}ための板を新しくする。`,
  '〈目　標〉',
  ' だれもが歩いて渡れるようにする。',
  '                     基準値           目標値          実績値',
  '        指 標',
  '                  （令和４年度）     （令和５年度）     （令和５年度）',
  figures,
  '〈結果〉',
  ' 板を替え、渡る人が増えた。',
  '〈評価〉 ○',
  '〈今後の取組〉',
  ' 灯を増やす。',
];

const TEXT = [
  ...item('(1)', '東の橋を直す', '渡った人                 40              60             65'),
  ...item('(2)', '西の橋を直す', '渡った人                 30              50             45'),
];

describe('labels alone above their texts', () => {
  const blocks = read(...TEXT);
  const tables = blocks.filter((b): b is string[][] => typeof b !== 'string');

  it('make no form', () => {
    const texts = blocks.filter((b): b is string => typeof b === 'string').join('\n');
    for (const words of ['(2) 西の橋を直す', '〈評価〉 ○', '灯を増やす。']) expect(texts).toContain(words);
  });

  it('end the tables between them, whose heads are one row', () => {
    expect(tables.map((t) => t.map((row) => row.map((c) => withoutBreaks(c))))).toEqual(
      [
        ['40', '60', '65'],
        ['30', '50', '45'],
      ].map((figures) => [
        ['指 標', '基準値（令和４年度）', '目標値（令和５年度）', '実績値（令和５年度）'],
        ['渡った人', ...figures],
      ]),
    );
  });
});

it('far more white than between other lines parts two tables', () => {
  const blocks = read(
    '対象の部',
    '  港湾部       公園部       水道部',
    '  灯台部       花壇部       水門部',
    '',
    '',
    '',
    '      桟橋課           灯台課',
    '      花壇課           水門課',
  );
  expect(blocks.filter((b) => typeof b !== 'string').length).toBe(2);
});
