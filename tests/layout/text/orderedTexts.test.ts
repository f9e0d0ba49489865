import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const tablesOf = (lines: readonly string[]) =>
  outline(lay(lines.join('\n'), { isLabel })).filter((b): b is string[][] => typeof b !== 'string');

/** Each line of a row's texts stands where the texts before it on this line push it. */
const YEARS = [
  '                  令和2年度       令和3年度             令和4年度      令和5年度         令和6年度',
  '財政効果額(歳入)         —           —                 —          —             —',
  '',
  '取組状況           花壇の株を植え替える取 花壇の株を植え替える取 花壇の株を植え替える取 花壇の株を植え替える取 花壇の株を植え替える取',
  '               組を進め、枯れた株を減 組を進め、枯れた株を減 組を進め、枯れた株を減 組を進め、枯れた株を減 組を進め、枯れた株を減',
  '               らした。          らした。          らした。          らした。          らした。',
  '               ・苗の配布の回数 14 ・苗の配布の回数 18 ・苗の配布の回数 11 ・苗の配布の回数 16 ・苗の配布の回数 19',
  '               回             回             回             回             回',
  '               ・講習 3回        ・講習 5回        ・講習 7回        ・講習 9回        ・講習 8回',
  '                                                         道具の貸出しも始めた。',
  '',
  '取組成果           枯れた株の割合は四割か 枯れた株の割合は三割に 枯れた株の割合は二割に 枯れた株の割合は一割に 枯れた株がなくなり、目',
  '               ら三割に減った。     減った。          減った。          減った。          標に届いた。',
  '',
  '取組達成度             △           ○                 ○          ◎             ○',
];

describe('texts one space apart that no river parts', () => {
  const [table] = tablesOf(YEARS);
  const row = (label: string) => table?.find((r) => r[0]?.startsWith(label))?.map((c) => c.replace(/[↩?/]/g, ''));

  it('stand in the columns that the head names', () => {
    expect(table?.[0]?.slice(1)).toEqual(['令和2年度', '令和3年度', '令和4年度', '令和5年度', '令和6年度']);
    expect(row('取組成果')).toEqual([
      '取組成果',
      '枯れた株の割合は四割から三割に減った。',
      '枯れた株の割合は三割に減った。',
      '枯れた株の割合は二割に減った。',
      '枯れた株の割合は一割に減った。',
      '枯れた株がなくなり、目標に届いた。',
    ]);
  });

  it('keep the words that one space parts inside a text', () => {
    expect(row('取組状況')?.[4]).toContain('・苗の配布の回数 16回・講習 9回');
    expect(row('取組状況')?.[4]).toContain('道具の貸出しも始めた。');
  });
});
