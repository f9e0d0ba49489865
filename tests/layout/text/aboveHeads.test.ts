import { describe, expect, it } from 'vitest';
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
});
