import { describe, expect, it } from 'vitest';
import { layoutWords } from '../../../src/recognise/layoutWords.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { lay, outline } from './helpers.js';

describe('what stands above the head of a table', () => {
  const LABELS = /^(?:番号|取組|受持ち|進め方|進み)$/;
  const read = (...lines: readonly string[]) =>
    outline(lay(lines.join('\n'), { isLabel: (text) => LABELS.test(text.replace(/\s/g, '')) }));
  const HEAD = '番号  取組        受持ち       進め方            進み';
  const ROWS = [
    ' 1  桟橋の直し     港湾課       床板を取り替えます。       ○',
    ' 2  浜の掃除      海辺課       ごみを拾う日を増やします。    △',
    ' 3  夜市の開催     商工課       月に一度ひらきます。       ◎',
  ];

  it('is no row where it tells what marks mean', () => {
    const legend = '進み   ◎ 早く進んでいる      ○ 予定どおり   △ 遅れている   × 手を付けていない';
    const [, table] = read(legend, '', HEAD, ...ROWS);
    expect(table?.[0]).toEqual(['番号', '取組', '受持ち', '進め方', '進み']);
  });

  it('is no row of the table above where it stands apart and alone', () => {
    const blocks = read(
      HEAD,
      ...ROWS,
      '',
      '                   港湾局 令和7年度の取組',
      '(2) 浜の町をつくる',
      HEAD,
      ...ROWS,
    );
    expect(blocks.map((b) => (typeof b === 'string' ? b : b.length))).toEqual([
      4,
      '港湾局 令和7年度の取組/(2) 浜の町をつくる',
      4,
    ]);
  });

  it.each(['改革項目1 潮の道をつくる', '推進方針２ 潮の道をつくる', '取組項目 ３ 潮の道をつくる'])(
    'is no row of a head of several lines where it counts a level: %s',
    (level) => {
      const [paragraph, table] = outline(
        lay(
          [
            '基本方針1 海とともに歩むまち',
            ` ${level}`,
            '                                               年度別の目標値と実績値',
            'No.     取り組み         取り組みの内容     担当課      成果指標      区分                          達成度',
            '                                                            R2        R3        R4',
            '',
            '                  床板を取り替え、手すりを足         直した桟橋     目標            20        40        60',
            ' 1    桟橋の直し                     港湾課                                            ◎',
            '                  します。                    （か所）        実績            20        42        75',
            '',
            '                  ごみを拾う日を月に二度に増         拾った日数     目標            50        60        70',
            ' 2    浜の掃除                      海辺課                                            △',
            '                  やします。                   （日）         実績            12        31        58',
          ].join('\n'),
          layoutWords(createLexicon()),
        ),
      );
      expect(paragraph).toMatch(new RegExp(`^基本方針1 海とともに歩むまち.?/${level}$`));
      expect(table?.[0]?.[0]).toContain('No.');
    },
  );
});
