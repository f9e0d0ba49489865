import { describe, expect, it } from 'vitest';
import { toFormLine } from '../../../src/layout/text/forms/formLines.js';
import { openingsAt } from '../../../src/layout/text/forms/openings.js';
import { areLabelled, tableLosses } from '../../../src/layout/text/forms/soundness.js';
import { lay, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rows = (lines: readonly string[]): string[] => tablesOf(lines.join('\n'), { isLabel }).flat().map(withoutBreaks);

const form = (number: string, name: string): string[] => [
  `  施策番号 ${number}              主管課 水辺課`,
  `  施 策 名 ${name}`,
  '  施 策 の 川べりの道を歩く人が増え、朝も夕方も声を掛け合う町になっている姿を目指していきますよう',
  ' 目指すべき姿 に、みんなで見守っている。',
  `        橋のたもとの水位が${name}のころに上がり、通れない日が年に二十日を超え、子どもの通学路を遠回りにせざるを得な`,
  '現状と課題 い日が続いている。',
  `        直すべき橋の数も${number}増えた。`,
  '                                   令和４年    令和５年度',
  '           指 標 名            基準値',
  '                       単位 (H30)      度                目標値',
  '                                    実績値 目標値 実績値 (令和８)',
  '  成果指標 川べりの道を歩いた人 人           58.3    61.2 65.0  63.9   70.0',
  '        の割合',
  '        街灯の球の数      個            －       47   60    88    120',
  '  取組状況 街灯の球を替え、道の草を刈った。',
  `        橋のたもとの暗い所から手を付け、${name}のころまでに町のどの道でも夜の足もとが見えるように、町内の声を聞き街`,
  '今後の方針',
  '        灯の球を順に替えていく。',
  ' 施策の評価       Ａ          今後の課題と 草を刈る人が足りないため、学校と日を',
  `                      次年度以降の方針 ${name}に合わせて集まる。`,
];

describe('forms that follow one another, known by their labels', () => {
  const found = rows([
    '                    架空川町総合計画',
    ...form('１', '川べりの道の手入れ'),
    ...form('２', '橋の直し'),
    ...form('３', '夜道の灯り'),
  ]);

  it('gives each label its text, whether it stands at the top, in the middle or over two lines', () => {
    expect(found.filter((r) => r.startsWith('施策番号'))).toEqual(
      [1, 2, 3].map((n) => `施策番号|${'１２３'[n - 1]}|主管課|水辺課`),
    );
    expect(found).toContain('施 策 名|橋の直し');
    expect(found.some((r) => /^施 策 の目指すべき姿\|川べりの道.*に、みんなで見守っている。$/.test(r))).toBe(true);
    expect(found.some((r) => /^現状と課題\|橋のたもと.*得ない日が続いている。直すべき橋の数も.増えた。$/.test(r))).toBe(
      true,
    );
  });

  it('parts a label over two lines that stands beside another', () => {
    expect(found.some((r) => /^施策の評価\|Ａ\|今後の課題と次年度以降の方針\|草を.*合わせて集まる。$/.test(r))).toBe(
      true,
    );
  });

  it('reads the table of figures inside by its figures, and its head by how its words stand over one another', () => {
    const at = found.findIndex((r) => r.startsWith('成果指標|指 標 名'));
    expect(found[at]).toMatch(
      /^成果指標\|指 標 名\|単位\|基準値\(H30\)\|令和４年度実績値\|令和５年度\|目標値\(令和８\)$/,
    );
    expect(found[at + 1]).toBe('目標値|実績値');
    expect(found[at + 2]).toMatch(/^川べりの道を歩いた人の割合\|人\|58\.3\|61\.2\|65\.0\|63\.9\|70\.0$/);
  });

  it('gives a label alone in the middle of its text the lines above and below', () => {
    expect(found.filter((r) => /^今後の方針\|.*街灯の球を順に替えていく。$/.test(r))).toHaveLength(3);
  });

  it('takes a number right behind a label for its count where white space parts it from the text', () => {
    const opening = (text: string) => {
      const line = { from: 0, to: text.length, page: null, blank: false };
      return openingsAt(text, toFormLine(text, line, isLabel).words, 0, isLabel)[0];
    };
    expect(opening('誓い 2   川べりの道を明るくします')).toEqual({ words: 2, name: '誓い' });
    expect(opening('整理番号 2   川べりの道を明るくします')).toEqual({ words: 1, name: '整理番号' });
    expect(opening('現状 2 年続けて水位が上がった')).toEqual({ words: 1, name: '現状' });
  });

  it('takes no text for forms where labels begin few of its lines', () => {
    const lines = Array.from({ length: 10 }, (_, i) => {
      const text = i === 0 ? '担当課' : '草を刈る';
      return toFormLine(text, { from: 0, to: text.length, page: null, blank: false }, isLabel);
    });
    const book = (labels: number) => ({
      openings: lines.map((_, i) => (i < labels ? { words: 1, name: '担当課' } : null)),
      names: new Set(['担当課']),
      first: '担当課',
      forms: 1,
    });
    expect([1, 2].map((n) => areLabelled(lines, 0, book(n)))).toEqual([false, true]);
  });

  it('counts the lines and figures of tables that a reading leaves outside', () => {
    const text = '橋の数 12 13';
    const { words } = toFormLine(text, { from: 0, to: text.length, page: null, blank: false }, isLabel);
    const { blocks } = lay(text, { isLabel });
    expect(tableLosses(text, [[words]], blocks)).toBe(3);
    const { blocks: read } = lay('橋の数\t12\t13\n道の数\t1\t2', { isLabel });
    expect(read[0]?.kind).toBe('table');
    expect(tableLosses(text, [[words]], read)).toBe(0);
  });

  it('leaves lines alone that are no forms', () => {
    const lines = ['  川の水は澄み、', '  道の草は青い。', '  朝の風は涼しく、', '  人が歩いている。'];
    expect(rows(lines)).toEqual([]);
  });
});
