import { describe, expect, it } from 'vitest';
import { tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rows = (lines: readonly string[]): string[] => tablesOf(lines.join('\n'), { isLabel }).flat().map(withoutBreaks);

/** A form whose rows blank lines part, each label in the middle of its text. */
const form = (mark: string, name: string): string[] => [
  `    施策${mark}       ${name}                              進捗状況                 順調`,
  '',
  '     担当課       水辺課',
  '',
  `                    ${name}のために堤の上の道を直し、朝も夕方も歩く人が声を掛け合える町になるように、町内の声を聞いて`,
  '    現状と課題',
  '                    進めていく。',
  '',
  '                    ・橋のたもとの街灯を替えた。',
  '    取組状況',
  `                    ◇${name}の催しを開いた。`,
  '',
  '    今後の方針       道の草を刈る人を増やす。',
  '',
  '',
];

describe('forms whose rows blank lines part', () => {
  const found = rows([
    '                    架空川町施策評価',
    '',
    ...form('１－１', '道の手入れ'),
    ...form('１－２', '橋の直し'),
    ...form('２－１', '夜道の灯り'),
  ]);

  it.each([
    ['a label in the middle of a list', '取組状況|・橋のたもとの街灯を替えた。◇橋の直しの催しを開いた。'],
    [
      'a label in the middle of a sentence',
      '現状と課題|橋の直しのために堤の上の道を直し、朝も夕方も歩く人が声を掛け合える町になるように、町内の声を聞いて進めていく。',
    ],
    ['a counted name with a label beside it', '施策１－１|道の手入れ|進捗状況|順調\n担当課|水辺課'],
  ])('reads %s with all lines of its text', (_, text) => {
    expect(found.map((r) => r.replace(/\|+$/, '')).join('\n')).toContain(text);
  });
});
